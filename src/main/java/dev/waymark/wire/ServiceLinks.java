package dev.waymark.wire;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where things are: paths from the root of the service.
 *
 * @param roadmaps the list of roadmaps
 * @param stages the list of stages
 * @param tips the list of tips
 * @param skills the list of skills
 * @param jobRoles the list of job roles
 * @param learningResources the list of learning resources
 * @param vocabularies the vocabularies
 * @param releases the list of releases
 * @param contract the OpenAPI document
 * @param docs the documentation
 */
@Schema(description = "Where things are: paths from the root of the service.")
public record ServiceLinks(
        String roadmaps,
        String stages,
        String tips,
        String skills,
        String jobRoles,
        String learningResources,
        String vocabularies,
        String releases,
        String contract,
        String docs) {}
