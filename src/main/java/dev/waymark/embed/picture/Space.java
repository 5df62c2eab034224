package dev.waymark.embed.picture;

/** Empty space. */
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
