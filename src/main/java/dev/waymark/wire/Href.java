package dev.waymark.wire;

import dev.waymark.model.EntryType;

/** Paths from the root of the service. */
public final class Href {
    private Href() {}

    public static String of(EntryType type, String slug) {
        return list(type) + "/" + slug;
    }

    public static String of(String roadmap, EntryType type, String slug) {
        return "%s/%s/%s".formatted(of(EntryType.ROADMAP, roadmap), type.collection(), slug);
    }

    public static String list(EntryType type) {
        return "/v1/" + type.collection();
    }

    public static String release(int number) {
        return "/v1/releases/" + number;
    }
}
