package dev.waymark.wire;

import dev.waymark.model.EntryType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A tip as it stands in a list.
 *
 * @param type what it is
 * @param slug its name
 * @param href where the document stands
 * @param roadmap the roadmap to which it belongs
 * @param position its place in the roadmap, from 1
 * @param title what readers see
 * @param summary the advice in a sentence
 * @param language the language of the texts (BCP 47)
 * @param updatedAt when this document was published
 */
@Schema(description = "A tip as it stands in a list.")
public record TipSummary(
        EntryType type,
        String slug,
        String href,
        RoadmapRef roadmap,
        int position,
        String title,
        String summary,
        String language,
        Instant updatedAt) {}
