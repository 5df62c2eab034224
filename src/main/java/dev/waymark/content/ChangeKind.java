package dev.waymark.content;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a piece of a document. */
public enum ChangeKind {
    /** It was not there before. */
    ADDED,
    /** It is not there any more. */
    REMOVED,
    /** It has another slug. */
    RENAMED,
    /** It stands elsewhere: under another parent, or at another place of its list. */
    MOVED,
    /** It says something else. */
    CHANGED;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
