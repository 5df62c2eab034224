package dev.waymark.wire;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A version of an entry's own document that was public.")
public record PublishedRevision(int number, int release, Instant publishedAt) {}
