package dev.waymark.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What a key allows. The word of each is also what methods of endpoints ask for. */
public enum Scope {
    /** To read drafts, revisions and previews, to make links to previews, and to export. */
    CONTENT_READ,
    /** To change drafts. */
    CONTENT_WRITE,
    /** To change drafts, as {@link #CONTENT_WRITE} allows, which it has in it, and to ask for a release. */
    CONTENT_PROPOSE,
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

    /** What scopes allow in all: each word, and those that another one has in it. */
    public static Set<String> allowed(Collection<String> words) {
        var allowed = new TreeSet<>(words);
        if (allowed.contains(CONTENT_PROPOSE.value())) {
            allowed.add(CONTENT_WRITE.value());
        }
        return allowed;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Scope::value).toList();
    }
}
