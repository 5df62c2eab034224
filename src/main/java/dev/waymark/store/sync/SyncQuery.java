package dev.waymark.store.sync;

import dev.waymark.model.EntryType;
import java.util.List;

/**
 * What a copy of the content is to have, and what it has.
 *
 * @param types the types of entries, in the order in which their documents come
 * @param locale the language of the documents
 * @param roadmaps slugs of roadmaps: only these and what they place, or everything if there are none; a slug that a roadmap once
 *     had means it too
 * @param since the release that the copy shows; 0 if it is empty
 * @param release the release that it is to show
 */
public record SyncQuery(List<EntryType> types, String locale, List<String> roadmaps, int since, int release) {

    public SyncQuery {
        types = List.copyOf(types);
        roadmaps = List.copyOf(roadmaps);
    }

    boolean isPlaced() {
        return !roadmaps.isEmpty();
    }
}
