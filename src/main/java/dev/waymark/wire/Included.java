package dev.waymark.wire;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The documents to which an answer refers, by slug, and the references to it, as far as they were asked for with
 * {@code include}.
 *
 * @param skills the skills of the answer, and those of the included job roles and learning resources
 * @param jobRoles the job roles of the answer
 * @param learningResources the learning resources of the answer
 * @param vocabularies every vocabulary, by name
 * @param references what refers to the entry of the answer: the first page
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
