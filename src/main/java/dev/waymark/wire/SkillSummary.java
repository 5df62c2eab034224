package dev.waymark.wire;

import dev.waymark.model.EntryType;
import dev.waymark.model.SkillKind;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A skill as it stands in a list.
 *
 * @param type what it is
 * @param slug its name
 * @param href where the document stands
 * @param title what readers see
 * @param kind what sort of ability it is
 * @param summary what it is and what it is good for
 * @param language the language of the texts (BCP 47)
 * @param updatedAt when this document was published
 */
@Schema(description = "A skill as it stands in a list.")
public record SkillSummary(
        EntryType type,
        String slug,
        String href,
        String title,
        SkillKind kind,
        String summary,
        String language,
        Instant updatedAt) {}
