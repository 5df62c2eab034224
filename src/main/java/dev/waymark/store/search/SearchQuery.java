package dev.waymark.store.search;

/**
 * A page of what is found.
 *
 * @param asked what somebody is looking for
 * @param wanted the query for rows that have all of its words, or some
 * @param after the rendition after which the page begins; 0 for the first page
 */
public record SearchQuery(
        SearchWords.Words asked,
        SearchWords.Wanted wanted,
        String locale,
        int release,
        SearchFilters filters,
        long after,
        int limit) {}
