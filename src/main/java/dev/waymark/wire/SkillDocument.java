package dev.waymark.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.model.EntryType;
import dev.waymark.model.SkillKind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param broader the skills of which it is a part
 * @param prerequisites the skills on which it builds directly
 */
@Schema(name = "Skill", description = "Something to know or to be able to do, whole.")
public record SkillDocument(
        EntryType type,
        String slug,
        List<String> formerSlugs,
        String href,
        String title,
        List<String> otherNames,
        String summary,
        SkillKind kind,
        String language,
        List<String> untranslated,
        int revision,
        Instant updatedAt,
        List<SkillLink> broader,
        List<SkillLink> prerequisites,
        List<SkillLink> related,
        List<Identifier> identifiers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Included included) {}
