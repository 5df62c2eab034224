package dev.waymark.wire;

import dev.waymark.model.EntryType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A roadmap, named where another document refers to it.
 *
 * @param type always {@code roadmap}
 * @param slug its name
 * @param title what readers see
 * @param href where the document stands
 */
@Schema(description = "A roadmap, named where another document refers to it.")
public record RoadmapRef(EntryType type, String slug, String title, String href) {}
