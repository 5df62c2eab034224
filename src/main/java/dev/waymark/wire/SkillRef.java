package dev.waymark.wire;

import dev.waymark.model.EntryType;
import dev.waymark.model.SkillKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A skill, named where another document refers to it.
 *
 * @param type always {@code skill}
 * @param slug its name
 * @param title what readers see
 * @param href where the document stands
 * @param kind what sort of ability it is
 */
@Schema(description = "A skill, named where another document refers to it.")
public record SkillRef(EntryType type, String slug, String title, String href, SkillKind kind) {}
