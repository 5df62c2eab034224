package dev.waymark.wire;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much there is in a stage; a skill that is placed twice counts once.
 *
 * @param skillGroups how many skill groups
 * @param skills how many different skills are placed
 * @param jobRoles how many job roles are listed
 * @param learningResources how many learning resources are listed
 */
@Schema(description = "How much there is in a stage; a skill that is placed twice counts once.")
public record StageCounts(int skillGroups, int skills, int jobRoles, int learningResources) {}
