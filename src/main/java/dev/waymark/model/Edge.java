package dev.waymark.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A reference from one authored document to another.
 *
 * @param relation what the reference means
 * @param part the stage or tip in which it stands, or null if it stands in the entry itself
 * @param type the type of the target
 * @param target the slug of the target
 * @param pointer where the slug stands in the document (RFC 6901)
 * @param attributes what the document says of the reference
 */
public record Edge(
        Relation relation, @Nullable Slug part, EntryType type, Slug target, String pointer, Attributes attributes) {

    /**
     * What a document says of a reference; null where it does not apply.
     *
     * @param requirement how strongly the target is asked for
     * @param choice the choice of which the target is a member
     * @param importance from 0 to 100
     * @param proficiency from 1 to 5
     * @param depth how far the target is taught
     * @param assertion how the reference is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Attributes(
            @Nullable Requirement requirement,
            @Nullable Slug choice,
            @Nullable Integer importance,
            @Nullable Integer proficiency,
            @Nullable Depth depth,
            @Nullable Assertion assertion) {

        /** Attributes that say nothing but how the reference is known. */
        public static Attributes of(@Nullable Assertion assertion) {
            return new Attributes(null, null, null, null, null, assertion);
        }
    }
}
