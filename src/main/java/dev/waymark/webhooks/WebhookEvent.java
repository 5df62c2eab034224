package dev.waymark.webhooks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What webhooks can be told of. */
public enum WebhookEvent {
    /** A release is public. */
    RELEASE_PUBLISHED,
    /** A scheduled release could not be published. */
    RELEASE_FAILED,
    /** Readers get something else of an entry. */
    ENTRY_CHANGED;

    /** What a test is called; nobody has to ask for it. */
    static final String TEST = "webhook.test";

    /** What stands for many messages of {@link #ENTRY_CHANGED}, and goes to whoever asks for those. */
    static final String ENTRIES_CHANGED = "entries.changed";

    /** The word, such as {@code release.published}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(WebhookEvent::value).toList();
    }
}
