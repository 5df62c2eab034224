package dev.waymark.authoring;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A link that shows a preview to whoever has it. Its address is told this once.")
public record PreviewLink(String href, String url, Instant expiresAt) {}
