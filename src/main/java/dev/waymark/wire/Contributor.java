package dev.waymark.wire;

import dev.waymark.model.ContributorRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param slug the same at every learning resource */
@Schema(description = "A person or an organization that made a learning resource or offers it.")
public record Contributor(String slug, String name, ContributorRole role) {}
