package dev.waymark.content;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Tells what has moved within a list from what others have only moved around. */
final class Order {
    private Order() {}

    /**
     * Returns the places of a longest part of a sequence that is in rising order: what stays, so that as little as can be has
     * moved.
     *
     * @param sequence numbers of which each stands there once
     */
    static BitSet staying(List<Integer> sequence) {
        int[] lowest = new int[sequence.size()]; // the lowest end of a part, by its length less one
        int[] ends = new int[sequence.size()]; // the place of that end
        int[] before = new int[sequence.size()];
        int length = 0;
        for (int i = 0; i < sequence.size(); i++) {
            int longer = -1 - Arrays.binarySearch(lowest, 0, length, sequence.get(i));
            before[i] = longer == 0 ? -1 : ends[longer - 1];
            lowest[longer] = sequence.get(i);
            ends[longer] = i;
            length = Math.max(length, longer + 1);
        }
        var staying = new BitSet();
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
            staying.set(i);
        }
        return staying;
    }
}
