package dev.waymark.wire;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A page of releases, the newest first.")
public record ReleaseList(
        List<Release> items,
        @Nullable String next,
        @Nullable Integer total) {}
