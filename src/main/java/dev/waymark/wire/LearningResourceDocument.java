package dev.waymark.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.model.Access;
import dev.waymark.model.EntryType;
import dev.waymark.model.LearningResourceKind;
import dev.waymark.model.Level;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A learning resource, whole.
 *
 * @param type what it is
 * @param slug its name
 * @param formerSlugs names that it had before, the latest first
 * @param href where the document stands
 * @param title what readers see
 * @param kind what sort of thing it is
 * @param access what it takes to use it
 * @param url where it is found, or null if the editors know no certain address
 * @param byline who made it and who offers it, in one line; null if unknown
 * @param summary what it covers and whom it suits
 * @param language the language of the texts (BCP 47)
 * @param untranslated the texts that are not in that language but in the default one (RFC 6901)
 * @param revision how often the entry has been published with another content
 * @param updatedAt when this document was published
 * @param inLanguage the language in which it is held (BCP 47), or null if unknown
 * @param level whom it suits, or null if unknown
 * @param effort how long it takes
 * @param contributors who made it
 * @param teaches the skills that it teaches
 * @param assumes the skills that it expects of its learners
 * @param included what was asked for with {@code include}; absent otherwise
 */
@Schema(name = "LearningResource", description = "Something to learn from, whole.")
public record LearningResourceDocument(
        EntryType type,
        String slug,
        List<String> formerSlugs,
        String href,
        String title,
        LearningResourceKind kind,
        Access access,
        @Nullable String url,
        @Nullable String byline,
        String summary,
        String language,
        List<String> untranslated,
        int revision,
        Instant updatedAt,
        @Nullable String inLanguage,
        @Nullable Level level,
        Effort effort,
        List<Contributor> contributors,
        List<TaughtSkill> teaches,
        List<SkillLink> assumes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Included included) {}
