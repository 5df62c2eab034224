package dev.waymark.wire;

import dev.waymark.model.Requirement;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param exhaustive false if the list only gives examples ("such as") */
@Schema(description = "Skills of a stage that belong together.")
public record SkillGroup(
        String slug,
        int position,
        String title,
        @Nullable String guidance,
        boolean exhaustive,
        Requirement requirement,
        @Nullable String condition,
        List<Choice> choices,
        List<Placement> placements) {}
