package dev.waymark.manage;

import dev.waymark.model.EntryType;
import java.util.Arrays;

/** The collections of entries, as paths name them. */
final class Collections {
    /** Where the paths of all classes that have some below a collection begin, so that they are looked at together. */
    static final String ROOT = "/v1/manage";

    /** Any collection; the contract has a path of its own for each. */
    static final String ANY = "{collection: roadmaps|skills|job-roles|learning-resources}";

    static final String ENTRY = ANY + "/{slug}";

    static final String TRANSLATIONS = ENTRY + "/translations";

    static final String TRANSLATION = TRANSLATIONS + "/{language}";

    private Collections() {}

    static EntryType type(String collection) {
        return Arrays.stream(EntryType.values())
                .filter(type -> type.collection().equals(collection))
                .findFirst()
                .orElseThrow();
    }
}
