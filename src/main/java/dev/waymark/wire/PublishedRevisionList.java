package dev.waymark.wire;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A page of the revisions of an entry, the newest first.")
public record PublishedRevisionList(
        List<PublishedRevision> items,
        @Nullable String next,
        @Nullable Integer total) {}
