package dev.waymark.wire;

import dev.waymark.model.ContributorRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person or an organisation that made a learning resource or offers it.
 *
 * @param slug its name, the same at every learning resource
 * @param name what readers see
 * @param role what it contributed
 */
@Schema(description = "A person or an organisation that made a learning resource or offers it.")
public record Contributor(String slug, String name, ContributorRole role) {}
