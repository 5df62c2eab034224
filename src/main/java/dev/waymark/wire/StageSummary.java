package dev.waymark.wire;

import dev.waymark.model.EntryType;
import dev.waymark.model.Level;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stage as it stands in a list.
 *
 * @param type what it is
 * @param slug its name
 * @param href where the document stands
 * @param roadmap the roadmap to which it belongs
 * @param position its place in the roadmap, from 1
 * @param level how far along its learners are
 * @param title what readers see
 * @param summary what it is about
 * @param language the language of the texts (BCP 47)
 * @param updatedAt when this document was published
 * @param counts how much there is in it
 */
@Schema(description = "A stage as it stands in a list.")
public record StageSummary(
        EntryType type,
        String slug,
        String href,
        RoadmapRef roadmap,
        int position,
        Level level,
        String title,
        String summary,
        String language,
        Instant updatedAt,
        StageCounts counts) {}
