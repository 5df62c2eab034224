package dev.waymark.publishing;

import dev.waymark.model.EntryType;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * All that a renderer needs to know beside the authored document.
 *
 * @param references resolves the slugs of the document
 * @param formerSlugs names that the entry had before, the latest first
 * @param revision how often the entry has been published with another content
 * @param language the language of the texts
 * @param dates when each piece was last published with another content
 */
record Subject(References references, List<String> formerSlugs, int revision, String language, Dates dates) {
    /** Tells since when readers have had a piece as it is now. */
    interface Dates {
        /**
         * The time at which the piece was published, if it has not changed since; else the time of this publication.
         *
         * @param documentAt makes the document of the piece with a time in it
         */
        Instant of(EntryType type, String part, Function<Instant, Object> documentAt);
    }
}
