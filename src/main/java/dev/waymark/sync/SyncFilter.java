package dev.waymark.sync;

import dev.waymark.model.EntryType;
import dev.waymark.model.Slug;
import java.util.List;
import java.util.TreeSet;

/**
 * What of the content a client keeps.
 *
 * @param types the types of entries, in the order of {@link #ORDER}
 * @param language the language of the documents
 * @param roadmaps the slugs of the roadmaps that it keeps with what they place; none to keep everything
 */
record SyncFilter(List<EntryType> types, String language, List<String> roadmaps) {

    /** The order in which documents come: what others refer to goes before them. */
    static final List<EntryType> ORDER =
            List.of(EntryType.SKILL, EntryType.JOB_ROLE, EntryType.LEARNING_RESOURCE, EntryType.ROADMAP);

    /** The words of the types, as clients write them. */
    static final List<String> WORDS = ORDER.stream().map(EntryType::value).toList();

    /** How many roadmaps it may name: a token has to hold them, and a URL the token. */
    static final int MOST_ROADMAPS = 20;

    SyncFilter {
        types = List.copyOf(types);
        roadmaps = List.copyOf(roadmaps);
    }

    /** Keeps everything in a language. */
    static SyncFilter everything(String language) {
        return new SyncFilter(ORDER, language, List.of());
    }

    /** Tells whether its roadmaps are as a sync takes them: no more than that, each a slug, sorted and each once. */
    boolean isTaken() {
        return roadmaps.size() <= MOST_ROADMAPS
                && roadmaps.stream().allMatch(Slug::isSlug)
                && roadmaps.equals(List.copyOf(new TreeSet<>(roadmaps)));
    }

    /** Puts words into the order of the types; none means all. */
    static List<EntryType> types(List<String> words) {
        return ORDER.stream()
                .filter(type -> words.isEmpty() || words.contains(type.value()))
                .toList();
    }
}
