package dev.waymark.wire;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A page of job roles.")
public record JobRoleList(
        List<JobRoleSummary> items,
        @Nullable String next,
        @Nullable Integer total) {}
