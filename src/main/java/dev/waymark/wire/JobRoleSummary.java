package dev.waymark.wire;

import dev.waymark.model.EntryType;
import dev.waymark.model.Seniority;
import dev.waymark.model.Track;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A job role as it stands in a list.
 *
 * @param type what it is
 * @param slug its name
 * @param href where the document stands
 * @param title what readers see
 * @param seniority how experienced the holder is
 * @param track the direction of work
 * @param summary what the holder is there for
 * @param language the language of the texts (BCP 47)
 * @param updatedAt when this document was published
 */
@Schema(description = "A job role as it stands in a list.")
public record JobRoleSummary(
        EntryType type,
        String slug,
        String href,
        String title,
        Seniority seniority,
        Track track,
        String summary,
        String language,
        Instant updatedAt) {}
