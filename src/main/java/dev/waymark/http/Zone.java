package dev.waymark.http;

/** Who a path is for, which decides the headers of every answer below it. */
public enum Zone {
    /** Public: any page of the web may read it. */
    PUBLIC,
    /** Editors' alone: no other origin, no cache. */
    MANAGEMENT,
    /** The operator's, such as health and metrics. */
    OPERATIONS;

    /** What every public path takes. */
    public static final String METHODS = "GET, HEAD, OPTIONS";

    /** The zone of a path. */
    public static Zone of(String normalizedPath) {
        if (isBelow("/v1/manage", normalizedPath)) {
            return MANAGEMENT;
        }
        return isBelow("/q", normalizedPath) ? OPERATIONS : PUBLIC;
    }

    /** Whether a path is that root or stands below it. */
    public static boolean isBelow(String root, String path) {
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }
}
