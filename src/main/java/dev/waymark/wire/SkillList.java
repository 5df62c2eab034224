package dev.waymark.wire;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A page of skills.")
public record SkillList(
        List<SkillSummary> items,
        @Nullable String next,
        @Nullable Integer total) {}
