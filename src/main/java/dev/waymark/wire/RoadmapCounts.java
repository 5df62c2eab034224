package dev.waymark.wire;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How much there is in a roadmap; a skill that is placed twice counts once.")
public record RoadmapCounts(int stages, int skillGroups, int skills, int jobRoles, int learningResources, int tips) {}
