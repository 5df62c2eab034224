package dev.waymark.embed.picture;

import java.util.List;

/** Boxes one below the other. */
record Stack(List<Box> boxes, double gap) implements Box {

    @Override
    public double width() {
        return boxes.stream().mapToDouble(Box::width).max().orElse(0);
    }

    @Override
    public double height() {
        return boxes.stream().mapToDouble(Box::height).sum() + gap * Math.max(0, boxes.size() - 1);
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        double top = y;
        for (Box box : boxes) {
            box.draw(canvas, x, top);
            top += box.height() + gap;
        }
    }
}
