package dev.waymark.embed.picture;

/**
 * A box within a frame.
 *
 * @param name what kind of part it is
 */
record Frame(Box content, double width, double padding, double radius, Surface surface, String name) implements Box {

    @Override
    public double height() {
        return content.height() + 2 * padding;
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        canvas.open(name);
        canvas.shape(Shapes.panel(x, y, width, height(), radius), surface);
        content.draw(canvas, x + padding, y + padding);
        canvas.close();
    }
}
