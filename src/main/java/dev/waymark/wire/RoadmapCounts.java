package dev.waymark.wire;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much there is in a roadmap; a skill that is placed twice counts once.
 *
 * @param stages how many stages
 * @param skillGroups how many skill groups
 * @param skills how many different skills are placed
 * @param jobRoles how many different job roles are listed
 * @param learningResources how many different learning resources are listed
 * @param tips how many tips
 */
@Schema(description = "How much there is in a roadmap; a skill that is placed twice counts once.")
public record RoadmapCounts(int stages, int skillGroups, int skills, int jobRoles, int learningResources, int tips) {}
