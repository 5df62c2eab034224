package dev.waymark.wire;

import dev.waymark.model.Access;
import dev.waymark.model.EntryType;
import dev.waymark.model.LearningResourceKind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A learning resource as it stands in a list.
 *
 * @param type what it is
 * @param slug its name
 * @param href where the document stands
 * @param title what readers see
 * @param kind what sort of thing it is
 * @param access what it takes to use it
 * @param url where it is found, or null if the editors know no certain address
 * @param byline who made it and who offers it, in one line; null if unknown
 * @param summary what it covers and whom it suits
 * @param language the language of the texts (BCP 47)
 * @param updatedAt when this document was published
 * @param contributors who made it
 * @param teaches the skills that it teaches
 */
@Schema(description = "A learning resource as it stands in a list.")
public record LearningResourceSummary(
        EntryType type,
        String slug,
        String href,
        String title,
        LearningResourceKind kind,
        Access access,
        @Nullable String url,
        @Nullable String byline,
        String summary,
        String language,
        Instant updatedAt,
        List<Contributor> contributors,
        List<TaughtSkill> teaches) {}
