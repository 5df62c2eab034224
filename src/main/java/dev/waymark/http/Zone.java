package dev.waymark.http;

import java.util.List;

/** For whom a path is, which decides what requests may do there and which headers every answer has. */
public enum Zone {
    /** The read API, and the same for assistants. */
    PUBLIC(reading(), 64 * 1024, true),
    /** What editors do. */
    MANAGEMENT(all(), 1024 * 1024, false),
    /** What is not public, for whoever has a link to it. */
    PREVIEW(reading(), 64 * 1024, false),
    /** Pages for people and the files that they load. */
    PAGES(reading(), 64 * 1024, true),
    /** Health and metrics. */
    OPERATIONS(reading(), 64 * 1024, false);

    private final List<String> methods;
    private final long largestBody;
    private final boolean shared;

    Zone(List<String> methods, long largestBody, boolean shared) {
        this.methods = methods;
        this.largestBody = largestBody;
        this.shared = shared;
    }

    /** The zone of a normalized path. */
    public static Zone of(String path) {
        if (isBelow("/v1/manage", path)) {
            return MANAGEMENT;
        }
        if (isBelow("/preview", path)) {
            return PREVIEW;
        }
        if (isBelow("/q", path)) {
            return OPERATIONS;
        }
        return isBelow("/v1", path) || isBelow("/mcp", path) ? PUBLIC : PAGES;
    }

    /** Returns true for the root itself as well. */
    public static boolean isBelow(String root, String path) {
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }

    /** The methods of a path at which there is no operation. */
    public List<String> methods() {
        return methods;
    }

    /** The limit of a request's body, in bytes. */
    public long largestBody() {
        return largestBody;
    }

    /** Whether scripts of other origins may read the answers, and shared caches keep them. */
    public boolean isShared() {
        return shared;
    }

    /** Whether unknown query parameters are refused; links to pages carry tracking parameters, which are ignored. */
    public boolean isStrict() {
        return this == PUBLIC || this == MANAGEMENT;
    }

    private static List<String> reading() {
        return List.of("GET", "HEAD", "OPTIONS");
    }

    private static List<String> all() {
        return List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");
    }
}
