package dev.waymark.wire;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How much there is in a stage; a skill that is placed twice counts once.")
public record StageCounts(int skillGroups, int skills, int jobRoles, int learningResources) {}
