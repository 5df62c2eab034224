package dev.waymark.http;

/** The order of the filters in front of REST; the highest number comes first. */
public final class FilterOrder {

    /** Measures the time of everything that follows. */
    public static final int ACCESS_LOG = 1001;

    /** Names the request, sets the default headers and refuses what no operation takes. */
    public static final int REQUEST = 1000;

    /** Measures the wait for a thread. */
    public static final int WAITING = 2;

    /** Limits the body; Quarkus sets the limit of the whole server at 2. */
    public static final int BODY_LIMIT = 1;

    private FilterOrder() {}
}
