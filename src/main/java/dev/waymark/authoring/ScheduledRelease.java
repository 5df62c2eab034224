package dev.waymark.authoring;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What is to be published at a time, or was to be.")
public record ScheduledRelease(
        int id,
        String href,
        Instant publishAt,
        @Nullable String note,
        String state,
        @Nullable String reason,
        @Nullable Integer release,
        @Nullable List<ScheduledEntry> entries,
        @Nullable List<ReportedFinding> findings,
        Instant createdAt,
        String createdBy,
        @Nullable Instant endedAt) {}
