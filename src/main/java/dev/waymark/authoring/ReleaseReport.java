package dev.waymark.authoring;

import dev.waymark.content.Change;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a release did, or would do.")
public record ReleaseReport(
        @Nullable Integer release,
        @Nullable Instant publishedAt,
        @Nullable String note,
        List<Change> changes,
        List<ReportedFinding> findings,
        List<String> urls) {}
