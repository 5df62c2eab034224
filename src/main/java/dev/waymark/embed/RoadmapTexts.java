package dev.waymark.embed;

import dev.waymark.wire.Included;
import dev.waymark.wire.JobRoleDocument;
import dev.waymark.wire.JobRoleRef;
import dev.waymark.wire.LearningResourceDocument;
import dev.waymark.wire.LearningResourceRef;
import dev.waymark.wire.SkillDocument;
import dev.waymark.wire.SkillRef;
import io.quarkus.qute.TemplateExtension;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For templates: what a page says of the things to which a roadmap refers. */
@TemplateExtension
final class RoadmapTexts {

    private RoadmapTexts() {}

    static @Nullable SkillDocument skill(Included included, SkillRef ref) {
        return included.skills().get(ref.slug());
    }

    static @Nullable JobRoleDocument jobRole(Included included, JobRoleRef ref) {
        return included.jobRoles().get(ref.slug());
    }

    static @Nullable LearningResourceDocument learningResource(Included included, LearningResourceRef ref) {
        return included.learningResources().get(ref.slug());
    }

    /** Splits a text at its blank lines. */
    static List<String> paragraphs(String text) {
        return List.of(text.strip().split("\\n\\s*\\n"));
    }
}
