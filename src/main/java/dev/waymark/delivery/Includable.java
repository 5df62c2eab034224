package dev.waymark.delivery;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.EntryType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can come with a document. */
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

    String value() {
        return type == null ? member : type.collection();
    }

    /** Returns what the parameter {@code include} asks for, of what can come. */
    static Set<Includable> asked(@Nullable List<String> include, Set<Includable> possible) {
        var words = Parameters.someOf(
                "include", include, possible.stream().map(Includable::value).toList());
        return possible.stream()
                .filter(includable -> words.contains(includable.value()))
                .collect(Collectors.toSet());
    }
}
