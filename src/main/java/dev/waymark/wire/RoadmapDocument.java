package dev.waymark.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.model.EntryType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A roadmap, whole.
 *
 * @param type what it is
 * @param slug its name
 * @param formerSlugs names that it had before, the latest first
 * @param href where the document stands
 * @param title what readers see
 * @param summary where it leads
 * @param language the language of the texts (BCP 47)
 * @param untranslated the texts that are not in that language but in the default one (RFC 6901)
 * @param revision how often the entry has been published with another content
 * @param updatedAt when this document was published
 * @param introduction what readers should know before they start
 * @param conclusion what they take away
 * @param audience whom it is for
 * @param industries the branches in which its careers are found
 * @param source the publication from which its facts come
 * @param license the terms under which its texts may be used
 * @param counts how much there is in it
 * @param stages its stages, the first one first
 * @param tips advice for the whole way
 * @param included what was asked for with {@code include}; absent otherwise
 */
@Schema(
        name = "Roadmap",
        description = "A way through a field of work, whole: its stages with all they place, and its tips.")
public record RoadmapDocument(
        EntryType type,
        String slug,
        List<String> formerSlugs,
        String href,
        String title,
        String summary,
        String language,
        List<String> untranslated,
        int revision,
        Instant updatedAt,
        String introduction,
        String conclusion,
        String audience,
        List<String> industries,
        Source source,
        License license,
        RoadmapCounts counts,
        List<StageDocument> stages,
        List<TipDocument> tips,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Included included) {}
