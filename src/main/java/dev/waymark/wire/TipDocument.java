package dev.waymark.wire;

import dev.waymark.model.EntryType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A tip, whole; the same in the roadmap and alone.
 *
 * @param type what it is
 * @param slug its name
 * @param href where the document stands
 * @param roadmap the roadmap to which it belongs
 * @param position its place in the roadmap, from 1
 * @param title what readers see
 * @param summary the advice in a sentence
 * @param language the language of the texts (BCP 47)
 * @param updatedAt when this document was published
 * @param body the advice
 * @param actions what to do
 * @param skills the skills that it is about
 */
@Schema(name = "Tip", description = "A piece of advice of a roadmap, whole; the same in the roadmap and alone.")
public record TipDocument(
        EntryType type,
        String slug,
        String href,
        RoadmapRef roadmap,
        int position,
        String title,
        String summary,
        String language,
        Instant updatedAt,
        String body,
        List<String> actions,
        List<SkillRef> skills) {}
