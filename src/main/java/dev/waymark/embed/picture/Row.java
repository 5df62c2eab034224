package dev.waymark.embed.picture;

import java.util.ArrayList;
import java.util.List;

/** Boxes side by side. */
record Row(List<Box> boxes, double gap) implements Box {

    /** Wraps boxes into as many rows as they need in that width. */
    static Box wrapped(List<? extends Box> boxes, double gap, double width) {
        var rows = new ArrayList<Box>();
        var row = new ArrayList<Box>();
        double used = 0;
        for (Box box : boxes) {
            if (!row.isEmpty() && used + box.width() > width) {
                rows.add(new Row(List.copyOf(row), gap));
                row.clear();
                used = 0;
            }
            row.add(box);
            used += box.width() + gap;
        }
        rows.add(new Row(List.copyOf(row), gap));
        return new Stack(rows, gap);
    }

    @Override
    public double width() {
        return boxes.stream().mapToDouble(Box::width).sum() + gap * Math.max(0, boxes.size() - 1);
    }

    @Override
    public double height() {
        return boxes.stream().mapToDouble(Box::height).max().orElse(0);
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        double left = x;
        for (Box box : boxes) {
            box.draw(canvas, left, y);
            left += box.width() + gap;
        }
    }
}
