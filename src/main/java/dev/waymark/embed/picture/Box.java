package dev.waymark.embed.picture;

/** A part of a picture that knows its size. */
interface Box {

    double width();

    double height();

    /** Draws it with its upper left corner at that point. */
    void draw(Canvas canvas, double x, double y);
}
