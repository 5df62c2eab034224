package dev.waymark.store.search;

/**
 * A page of what is found.
 *
 * @param key the text as names are compared
 * @param stems the stems of its words; empty for none
 * @param after the rendition after which the page begins; 0 for the first page
 */
public record SearchQuery(
        String key,
        String stems,
        SearchWords.Wanted wanted,
        String locale,
        int release,
        SearchFilters filters,
        long after,
        int limit) {}
