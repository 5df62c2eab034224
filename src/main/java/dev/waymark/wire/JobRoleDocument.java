package dev.waymark.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.model.EntryType;
import dev.waymark.model.Seniority;
import dev.waymark.model.Track;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A job role, whole.
 *
 * @param type what it is
 * @param slug its name
 * @param formerSlugs names that it had before, the latest first
 * @param href where the document stands
 * @param title what readers see
 * @param otherTitles titles under which the same post is advertised
 * @param summary what the holder is there for
 * @param seniority how experienced the holder is
 * @param track the direction of work
 * @param language the language of the texts (BCP 47)
 * @param untranslated the texts that are not in that language but in the default one (RFC 6901)
 * @param revision how often the entry has been published with another content
 * @param updatedAt when this document was published
 * @param responsibilities what the holder does
 * @param choices the choices among the required skills
 * @param skills the required skills, the most important first
 * @param leadsTo the posts to which it is a step
 * @param identifiers the same occupation in external frameworks
 * @param included what was asked for with {@code include}; absent otherwise
 */
@Schema(name = "JobRole", description = "A post with its responsibilities and the skills that it requires, whole.")
public record JobRoleDocument(
        EntryType type,
        String slug,
        List<String> formerSlugs,
        String href,
        String title,
        List<String> otherTitles,
        String summary,
        Seniority seniority,
        Track track,
        String language,
        List<String> untranslated,
        int revision,
        Instant updatedAt,
        List<String> responsibilities,
        List<Choice> choices,
        List<RequiredSkill> skills,
        List<JobRoleLink> leadsTo,
        List<Identifier> identifiers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Included included) {}
