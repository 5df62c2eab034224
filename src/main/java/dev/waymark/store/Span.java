package dev.waymark.store;

/**
 * The two kinds of rows that hold in a release, which have indexes of their own. In the newest release only open ones do, and
 * the other kind is not looked at.
 */
public enum Span {
    /** Rows that hold to this day. */
    OPEN("%1$s.last = 2147483647 and %1$s.first <= :release"),
    /** Rows that a later release ended. */
    ENDED("""
            %1$s.last < 2147483647 and :release between %1$s.first and %1$s.last
            and :release < (select max(number) from release)""");

    private final String condition;

    Span(String condition) {
        this.condition = condition;
    }

    /** The condition that a row holds in the release and is of this kind. */
    public String of(String row) {
        return condition.formatted(row);
    }
}
