package dev.waymark.wire;

import dev.waymark.model.EntryType;

/** Where things stand: paths from the root of the service. */
public final class Href {
    private Href() {}

    /** The path of an entry. */
    public static String of(EntryType type, String slug) {
        return list(type) + "/" + slug;
    }

    /** The path of a stage or a tip of a roadmap. */
    public static String of(String roadmap, EntryType type, String slug) {
        return "%s/%s/%s".formatted(of(EntryType.ROADMAP, roadmap), type.collection(), slug);
    }

    /** The path of the list of a type. */
    public static String list(EntryType type) {
        return "/v1/" + type.collection();
    }

    /** The path of a release. */
    public static String release(int number) {
        return "/v1/releases/" + number;
    }
}
