package dev.waymark.embed.picture;

/** Parts of the box above, indented behind a line. */
record Branch(Box content) implements Box {
    static final double INDENT = 26;
    private static final double LINE = 14;

    @Override
    public double width() {
        return INDENT + content.width();
    }

    @Override
    public double height() {
        return content.height();
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        canvas.shape(Shapes.line(x + LINE, y - 3, x + LINE, y + height() - 1), Surface.line(Ink.LINE, 2));
        content.draw(canvas, x + INDENT, y);
    }
}
