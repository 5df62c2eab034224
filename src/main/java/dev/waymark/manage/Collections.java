package dev.waymark.manage;

import dev.waymark.model.EntryType;
import java.util.Arrays;

/** The collections of entries, as paths name them. */
final class Collections {
    /** Where the paths of all classes that have some below a collection begin, so that they are looked at together. */
    static final String ROOT = "/v1/manage";

    /** Any collection; the contract has a path of its own for each. */
    static final String ANY = "{collection: roadmaps|skills|job-roles|learning-resources}";

    /** Any entry of any collection. */
    static final String ENTRY = ANY + "/{slug}";

    /** What any entry says in other languages. */
    static final String TRANSLATIONS = ENTRY + "/translations";

    /** What any entry says in one of them. */
    static final String TRANSLATION = TRANSLATIONS + "/{language}";

    private Collections() {}

    /** What a collection consists of. */
    static EntryType type(String collection) {
        return Arrays.stream(EntryType.values())
                .filter(type -> type.collection().equals(collection))
                .findFirst()
                .orElseThrow();
    }
}
