package dev.waymark.store;

import dev.waymark.model.EntryType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param after the item after which the page starts, or null for the first page
 * @param bytes so long its items are together at most, but for the last one
 */
public record PageQuery(
        EntryType type,
        String locale,
        int release,
        List<Filter> filters,
        Order order,
        @Nullable After after,
        int limit,
        int bytes) {

    /** How a list is sorted; ties are broken by slug. */
    public enum Order {
        /** By title, in the root collation of Unicode. */
        TITLE,
        /** As the roadmap has them: of stages and tips, or of what the roadmaps of a {@link Filter.Facet} place. */
        POSITION,
        /** What was published longest ago first. */
        UPDATED,
        /** What was published last first: the exact reverse of {@link #UPDATED}. */
        UPDATED_LAST
    }

    /**
     * The place of an item in its list.
     *
     * @param key the position or the release by which the list is sorted; 0 if it is sorted by title
     */
    public record After(long id, int key, String title, String slug) {}
}
