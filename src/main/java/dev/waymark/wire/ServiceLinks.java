package dev.waymark.wire;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Where things are: paths from the root of the service.")
public record ServiceLinks(
        String roadmaps,
        String stages,
        String tips,
        String skills,
        String jobRoles,
        String learningResources,
        String search,
        String suggest,
        String lookup,
        String match,
        String vocabularies,
        String languages,
        String releases,
        String releaseFeed,
        String sync,
        String contract,
        String docs) {}
