package dev.waymark.store;

/**
 * Up to where a list reads renditions before its rows; a list is the same whatever they are.
 *
 * @param members how many that one filter by reference finds are read at once, in a millisecond or two; of more each row is
 *     looked up by itself
 * @param found how many that all filters by reference find are looked up and sorted, in four pages each; for more it is cheaper
 *     to walk along the list, which finds a page of them soon
 */
record Thresholds(int members, int found) {
    static final Thresholds USUAL = new Thresholds(8_000, 120);
}
