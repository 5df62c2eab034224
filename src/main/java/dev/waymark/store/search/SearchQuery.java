package dev.waymark.store.search;

import dev.waymark.model.EntryType;
import java.util.List;

/**
 * A page of what is found.
 *
 * @param key the text as names are compared
 * @param stems the stems of its words; empty for none
 * @param words the query that words have to fulfil; empty for none
 * @param types the types of items; none for all
 * @param terms the words of vocabularies of which items have one each, by name
 * @param facets facets of which items have one; none if they need none
 * @param after the rendition after which the page begins; 0 for the first page
 */
public record SearchQuery(
        String key,
        String stems,
        String words,
        String locale,
        int release,
        List<EntryType> types,
        List<Terms> terms,
        List<String> facets,
        long after,
        int limit) {

    /** Words of a vocabulary of which an item has one. */
    public record Terms(String name, List<String> words) {
        /** The regular expression that the terms of such an item fulfil; words of vocabularies are letters and hyphens. */
        String pattern() {
            return "[|]%s=(%s)[|]".formatted(name, String.join("|", words));
        }
    }
}
