package dev.waymark.http;

/** Who a path is for, which decides the headers of every answer below it. */
enum Zone {
    /** Everybody's: any page of the web may read it. */
    PUBLIC,
    /** Editors' alone: no other origin, no cache. */
    MANAGEMENT,
    /** The operator's, such as health and metrics. */
    OPERATIONS;

    static Zone of(String normalizedPath) {
        if (isBelow("/v1/manage", normalizedPath)) {
            return MANAGEMENT;
        }
        return isBelow("/q", normalizedPath) ? OPERATIONS : PUBLIC;
    }

    static boolean isBelow(String root, String path) {
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }
}
