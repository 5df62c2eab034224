package dev.waymark.delivery;

import dev.waymark.model.EntryType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can come with a document. */
@Schema(
        description = "What can come with a document.",
        enumeration = {"skills", "job-roles", "learning-resources", "vocabularies", "references"})
enum Includable {
    SKILLS(EntryType.SKILL, "skills"),
    JOB_ROLES(EntryType.JOB_ROLE, "jobRoles"),
    LEARNING_RESOURCES(EntryType.LEARNING_RESOURCE, "learningResources"),
    VOCABULARIES(null, "vocabularies"),
    REFERENCES(null, "references");

    /** The type of the documents; null for vocabularies and references, which are no entries. */
    final @Nullable EntryType type;

    /** The member of {@code included} in which they stand. */
    final String member;

    Includable(@Nullable EntryType type, String member) {
        this.type = type;
        this.member = member;
    }

    /** The word by which they are asked for. */
    String value() {
        return type == null ? member : type.collection();
    }
}
