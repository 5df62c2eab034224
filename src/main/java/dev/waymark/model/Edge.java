package dev.waymark.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A reference from one authored document to another.
 *
 * @param part the stage or tip in which it stands, or null if it stands in the entry itself
 * @param pointer where the slug stands in the document (RFC 6901)
 */
public record Edge(
        Relation relation, @Nullable Slug part, EntryType type, Slug target, String pointer, Attributes attributes) {

    /** What a document says of a reference, in the ranges of the document; null where a member does not apply. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Attributes(
            @Nullable Requirement requirement,
            @Nullable Slug choice,
            @Nullable Integer importance,
            @Nullable Integer proficiency,
            @Nullable Depth depth,
            @Nullable String kind,
            @Nullable Assertion assertion) {

        public static Attributes of(Assertion assertion) {
            return new Attributes(null, null, null, null, null, null, assertion);
        }

        public static Attributes of(@Nullable Term kind, Assertion assertion) {
            return new Attributes(null, null, null, null, null, kind == null ? null : kind.value(), assertion);
        }
    }
}
