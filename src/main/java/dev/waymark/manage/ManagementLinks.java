package dev.waymark.manage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Where the management API has things: paths from the root of the service.")
public record ManagementLinks(
        String roadmaps,
        String skills,
        String jobRoles,
        String learningResources,
        String drafts,
        String releases,
        String proposals,
        String scheduledReleases,
        String export,
        String imports,
        String keys,
        String audit,
        String webhooks,
        String contract,
        String docs) {}
