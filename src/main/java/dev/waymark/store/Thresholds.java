package dev.waymark.store;

/**
 * How many renditions a list reads before its rows; it has the same items whatever these are.
 *
 * @param members how many that a filter by reference finds are read at once, in a millisecond; twice as many of a filter
 *     of several values, of which none need be common. Of more, each row is looked up by itself
 * @param found how many that all filters by reference find are looked up and sorted, in four pages each; twice as many if
 *     there are further filters, as a walk along the list passes by what they leave out. It finds a page of more soon
 */
record Thresholds(int members, int found) {
    static final Thresholds OF_A_PAGE = new Thresholds(4_000, 120);

    /** A count asks every row. So many still fit into a hash table in the memory that the server gives to one. */
    static final Thresholds OF_A_COUNT = new Thresholds(50_000, 0);
}
