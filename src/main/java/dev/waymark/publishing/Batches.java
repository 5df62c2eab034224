package dev.waymark.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts large sets into pieces of which a statement can take one, and memory some. */
public final class Batches {
    private static final int SIZE = 1000;

    private Batches() {}

    public static <T> List<List<T>> of(Collection<T> all) {
        var list = List.copyOf(all);
        var batches = new ArrayList<List<T>>();
        for (int i = 0; i < list.size(); i += SIZE) {
            batches.add(list.subList(i, Math.min(i + SIZE, list.size())));
        }
        return batches;
    }
}
