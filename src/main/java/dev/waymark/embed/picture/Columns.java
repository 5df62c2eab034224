package dev.waymark.embed.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Boxes of one width in columns. */
final class Columns {

    private Columns() {}

    /** Puts each box into the column that is shortest so far. */
    static Box of(List<Box> boxes, int count, double gap) {
        List<List<Box>> columns = IntStream.range(0, count)
                .<List<Box>>mapToObj(i -> new ArrayList<>())
                .toList();
        for (Box box : boxes) {
            List<Box> shortest = columns.get(0);
            for (List<Box> column : columns) {
                if (new Stack(column, gap).height() < new Stack(shortest, gap).height()) {
                    shortest = column;
                }
            }
            shortest.add(box);
        }
        return new Row(
                columns.stream()
                        .<Box>map(column -> new Stack(List.copyOf(column), gap))
                        .toList(),
                gap);
    }
}
