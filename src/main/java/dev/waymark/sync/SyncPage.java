package dev.waymark.sync;

import dev.waymark.wire.JobRoleDocument;
import dev.waymark.wire.LearningResourceDocument;
import dev.waymark.wire.RoadmapDocument;
import dev.waymark.wire.SkillDocument;
import dev.waymark.wire.VocabularyDocument;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param token null on every page but the last */
@Schema(description = "A page of what a client that keeps a copy of the content puts into it, or takes out of it.")
public record SyncPage(
        int release,
        List<RoadmapDocument> roadmaps,
        List<SkillDocument> skills,
        List<JobRoleDocument> jobRoles,
        List<LearningResourceDocument> learningResources,
        List<VocabularyDocument> vocabularies,
        List<Removal> removed,
        @Nullable String next,
        @Nullable String token) {}
