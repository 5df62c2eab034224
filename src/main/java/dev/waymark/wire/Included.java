package dev.waymark.wire;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param skills those of the answer, and of the included job roles and learning resources
 * @param references the first page
 */
@Schema(
        description =
                "The documents to which an answer refers, by slug, and the references to it, as far as they were asked"
                        + " for with `include`. What was not asked for is empty.")
public record Included(
        Map<String, SkillDocument> skills,
        Map<String, JobRoleDocument> jobRoles,
        Map<String, LearningResourceDocument> learningResources,
        Map<String, VocabularyDocument> vocabularies,
        ReferenceList references) {}
