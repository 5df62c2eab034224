package dev.waymark.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param items the best first
 * @param correctedQuery what was looked for instead; null unless nothing was found as it was asked
 * @param anyWord whether items have some of the words, because none has all
 * @param total how many items were found
 * @param capped whether there may be more
 */
@Schema(description = "A page of what was found.")
public record SearchList(
        List<SearchItem> items,
        List<SearchFacet> facets,
        @Nullable String correctedQuery,
        boolean anyWord,
        int total,
        boolean capped,
        @Nullable String next) {}
