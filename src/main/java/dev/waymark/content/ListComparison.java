package dev.waymark.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What became of a list whose items have no key: the same values are the same items, and what stands in for one replaces it. */
final class ListComparison {
    private final List<?> before;
    private final List<?> after;
    private final SortedMap<Integer, Integer> same =
            new TreeMap<>(); // the former place of what stood there, by its place
    private final BitSet found = new BitSet(); // the former places of what is still there
    private final List<Step> steps = new ArrayList<>();
    private final List<Step> gone = new ArrayList<>();

    private ListComparison(List<?> before, List<?> after) {
        this.before = before;
        this.after = after;
    }

    /**
     * What became of an item.
     *
     * @param from its former place; null if it is new
     * @param to its place; null if it is gone
     */
    record Step(@Nullable Integer from, @Nullable Integer to) {}

    /** Returns what is new, replaced or elsewhere, in the order of the list, and then what is gone. */
    static List<Step> of(List<?> before, List<?> after) {
        var comparison = new ListComparison(before, after);
        comparison.findSame();
        comparison.compare();
        comparison.steps.addAll(comparison.gone);
        return comparison.steps;
    }

    private void compare() {
        var pairs = List.copyOf(same.entrySet());
        var staying = Order.staying(pairs.stream().map(Map.Entry::getValue).toList());
        int from = 0;
        int to = 0;
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            if (staying.get(i)) {
                replace(from, pair.getValue(), to, pair.getKey());
                from = pair.getValue() + 1;
                to = pair.getKey() + 1;
            }
        }
        replace(from, before.size(), to, after.size());
    }

    private void findSame() {
        var places = new HashMap<Object, Deque<Integer>>();
        for (int i = 0; i < before.size(); i++) {
            places.computeIfAbsent(before.get(i), value -> new ArrayDeque<>()).add(i);
        }
        for (int i = 0; i < after.size(); i++) {
            var place = places.getOrDefault(after.get(i), new ArrayDeque<>()).poll();
            if (place != null) {
                same.put(i, place);
                found.set(place);
            }
        }
    }

    /** Compares what stands between two items that stay. */
    private void replace(int from, int fromEnd, int to, int toEnd) {
        var left = new ArrayDeque<Integer>();
        for (int i = from; i < fromEnd; i++) {
            if (!found.get(i)) {
                left.add(i);
            }
        }
        for (int i = to; i < toEnd; i++) {
            var moved = same.get(i);
            steps.add(new Step(moved == null ? left.poll() : moved, i));
        }
        left.forEach(place -> gone.add(new Step(place, null)));
    }
}
