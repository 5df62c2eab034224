package dev.waymark.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.model.EntryType;
import dev.waymark.model.SkillKind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param otherNames what it is called beside its title
 * @param searchTerms what people look for who mean it, without being a name of it
 * @param outcomes what somebody can do at a proficiency, the lowest first
 * @param broader the skills to which it belongs
 * @param prerequisites the skills on which it builds directly
 */
@Schema(name = "Skill", description = "Something to know or to be able to do, whole.")
public record SkillDocument(
        @Schema(implementation = String.class, constValue = "skill")
        EntryType type,

        String slug,
        List<String> formerSlugs,
        String href,
        String title,
        List<String> otherNames,
        List<String> searchTerms,
        @Nullable String summary,
        SkillKind kind,
        String language,
        List<String> untranslated,
        int revision,
        Instant updatedAt,
        List<Outcome> outcomes,
        List<BroaderSkill> broader,
        List<SkillLink> prerequisites,
        List<SkillLink> related,
        List<Identifier> identifiers,
        Source source,
        License license,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Included included) {}
