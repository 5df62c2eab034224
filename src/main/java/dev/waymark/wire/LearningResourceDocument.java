package dev.waymark.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.model.Access;
import dev.waymark.model.EntryType;
import dev.waymark.model.LearningResourceKind;
import dev.waymark.model.LearningResourceStatus;
import dev.waymark.model.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param edition as it is printed; null if unknown or if there are none
 * @param status null if nobody has looked
 * @param checkedOn when somebody last saw that the address and the access hold; null if nobody has
 * @param inLanguage the language in which it is held (BCP 47), not that of our texts; null if unknown
 */
@Schema(name = "LearningResource", description = "Something to learn from, whole.")
public record LearningResourceDocument(
        @Schema(implementation = String.class, constValue = "learning-resource")
        EntryType type,

        String slug,
        List<String> formerSlugs,
        String href,
        String title,
        @Nullable String edition,
        LearningResourceKind kind,
        Access access,
        @Nullable String url,
        @Nullable String byline,
        String summary,
        @Nullable LearningResourceStatus status,
        List<LearningResourceLink> supersededBy,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate checkedOn,
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
        List<Identifier> identifiers,
        Source source,
        License license,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Included included) {}
