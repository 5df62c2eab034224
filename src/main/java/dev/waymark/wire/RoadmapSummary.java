package dev.waymark.wire;

import dev.waymark.model.EntryType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A roadmap as it stands in a list.
 *
 * @param type what it is
 * @param slug its name
 * @param href where the document stands
 * @param title what readers see
 * @param summary where it leads
 * @param language the language of the texts (BCP 47)
 * @param updatedAt when this document was published
 * @param counts how much there is in it
 */
@Schema(description = "A roadmap as it stands in a list.")
public record RoadmapSummary(
        EntryType type,
        String slug,
        String href,
        String title,
        String summary,
        String language,
        Instant updatedAt,
        RoadmapCounts counts) {}
