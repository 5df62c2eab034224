package dev.waymark.authoring;

import dev.waymark.content.EntryRef;
import dev.waymark.model.AuthoredDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What texts say.
 *
 * @param documents the sound documents
 * @param translations translated texts as they are to be stored
 * @param named every entry of which there is a document, sound or not
 * @param mistakes what is wrong with all others
 */
record ReadContent(
        Map<ContentText, AuthoredDocument> documents,
        Map<ContentText, String> translations,
        Set<EntryRef> named,
        List<Mistake> mistakes) {
    ReadContent(Set<EntryRef> named, List<Mistake> mistakes) {
        this(new LinkedHashMap<>(), new LinkedHashMap<>(), named, mistakes);
    }

    /** How many texts are sound. */
    int size() {
        return documents.size() + translations.size();
    }
}
