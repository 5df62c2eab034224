package dev.waymark.authoring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A page of revisions, the newest first.")
public record RevisionList(List<Revision> items, @Nullable String next) {}
