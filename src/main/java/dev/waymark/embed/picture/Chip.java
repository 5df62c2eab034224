package dev.waymark.embed.picture;

/**
 * A name in a capsule.
 *
 * @param slack the room above and below
 */
record Chip(Paragraph text, Surface surface, double padding, double slack) implements Box {

    @Override
    public double width() {
        return text.width() + 2 * padding;
    }

    @Override
    public double height() {
        return text.height() + 2 * slack;
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        double radius = (text.lettering().leading() + 2 * slack) / 2;
        canvas.open("chip");
        canvas.shape(Shapes.panel(x, y, width(), height(), radius), surface);
        text.drawAround(canvas, x + width() / 2, y + slack);
        canvas.close();
    }
}
