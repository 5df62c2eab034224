package dev.waymark.http;

/** In which order the filters in front of REST see a request; the highest comes first. */
public final class FilterOrder {

    /** Times everything that follows. */
    public static final int ACCESS_LOG = 1001;

    /** Names the request, sets the default headers and refuses what no endpoint should see. */
    public static final int REQUEST = 1000;

    private FilterOrder() {}
}
