package dev.waymark.authoring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A page of scheduled releases, the one that was scheduled last first.")
public record ScheduledReleaseList(
        List<ScheduledRelease> items, @Nullable String next) {}
