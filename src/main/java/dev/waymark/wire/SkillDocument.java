package dev.waymark.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.model.EntryType;
import dev.waymark.model.SkillKind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A skill, whole.
 *
 * @param type what it is
 * @param slug its name
 * @param formerSlugs names that it had before, the latest first
 * @param href where the document stands
 * @param title what readers see
 * @param otherNames names under which people look for it
 * @param summary what it is and what it is good for
 * @param kind what sort of ability it is
 * @param language the language of the texts (BCP 47)
 * @param untranslated the texts that are not in that language but in the default one (RFC 6901)
 * @param revision how often the entry has been published with another content
 * @param updatedAt when this document was published
 * @param broader the skills of which it is a part
 * @param prerequisites the skills on which it builds directly
 * @param related skills that are often used with it
 * @param identifiers the same concept in external frameworks
 * @param included what was asked for with {@code include}; absent otherwise
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
