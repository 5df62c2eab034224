package dev.waymark.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a key allows. The word of each is also what methods of endpoints ask for. */
public enum Scope {
    /** To read drafts, revisions and previews, and to export. */
    CONTENT_READ,
    /** To change drafts. */
    CONTENT_WRITE,
    /** To publish. */
    CONTENT_PUBLISH,
    /** To make, rotate and revoke keys. */
    KEYS_ADMIN,
    /** To read who did what. */
    AUDIT_READ,
    /** To manage webhooks. */
    WEBHOOKS_ADMIN;

    /** The word, such as {@code keys:admin}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /** Every word. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Scope::value).toList();
    }
}
