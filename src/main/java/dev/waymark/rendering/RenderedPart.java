package dev.waymark.rendering;

import dev.waymark.model.EntryType;
import java.util.List;
import java.util.Map;

/**
 * What one entry, or one part of it, is to its readers.
 *
 * @param type what it shows
 * @param part the slug of the stage or tip, or an empty text
 * @param slug the slug of what it shows
 * @param position the place of a stage or tip in its roadmap, from 1; 0 for an entry
 * @param title what lists are sorted by
 * @param facets the values by which it can be filtered
 * @param document the published document
 * @param summary what lists show of it
 */
public record RenderedPart(
        EntryType type,
        String part,
        String slug,
        int position,
        String title,
        Map<String, List<String>> facets,
        Object document,
        Object summary) {}
