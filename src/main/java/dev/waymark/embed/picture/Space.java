package dev.waymark.embed.picture;

/**
 * Nothing, where more room is wanted.
 *
 * @param height how much
 */
record Space(double height) implements Box {

    @Override
    public double width() {
        return 0;
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        // There is nothing to see.
    }
}
