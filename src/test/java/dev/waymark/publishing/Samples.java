package dev.waymark.publishing;

import dev.waymark.model.Access;
import dev.waymark.model.Assertion;
import dev.waymark.model.Category;
import dev.waymark.model.Depth;
import dev.waymark.model.JobRole;
import dev.waymark.model.LearningResource;
import dev.waymark.model.LearningResourceKind;
import dev.waymark.model.Level;
import dev.waymark.model.License;
import dev.waymark.model.Requirement;
import dev.waymark.model.Roadmap;
import dev.waymark.model.Seniority;
import dev.waymark.model.Skill;
import dev.waymark.model.SkillGroup;
import dev.waymark.model.SkillKind;
import dev.waymark.model.SkillLink;
import dev.waymark.model.Slug;
import dev.waymark.model.Source;
import dev.waymark.model.Stage;
import dev.waymark.model.Track;
import java.util.Arrays;
import java.util.List;

/** The smallest documents that refer to one another. */
final class Samples {
    private Samples() {}

    static Skill skill(String slug, String title, String... prerequisites) {
        return skillAbout("What it is and what it is good for.", slug, title, prerequisites);
    }

    static Skill skillAbout(String summary, String slug, String title, String... prerequisites) {
        var links = Arrays.stream(prerequisites)
                .map(skill -> new SkillLink(new Slug(skill), Assertion.EDITORIAL))
                .toList();
        return new Skill(
                new Slug(slug),
                title,
                List.of(),
                List.of(),
                summary,
                SkillKind.KNOWLEDGE,
                List.of(),
                List.of(),
                links,
                List.of(),
                List.of(),
                null,
                null);
    }

    static Skill skillBeside(String slug, String title, String... related) {
        var plain = skill(slug, title);
        return new Skill(
                plain.slug(),
                title,
                List.of(),
                List.of(),
                plain.summary(),
                plain.kind(),
                List.of(),
                List.of(),
                List.of(),
                Arrays.stream(related)
                        .map(other -> new SkillLink(new Slug(other), Assertion.EDITORIAL))
                        .toList(),
                List.of(),
                null,
                null);
    }

    static JobRole jobRole(String slug, String title, String... skills) {
        return new JobRole(
                new Slug(slug),
                title,
                List.of(),
                "What the holder is there for.",
                Seniority.ENTRY,
                Track.ANALYTICS,
                List.of("Find patterns."),
                List.of(),
                Arrays.stream(skills)
                        .map(skill -> new JobRole.RequiredSkill(
                                new Slug(skill), 50, 3, Requirement.REQUIRED, null, null, Assertion.EDITORIAL))
                        .toList(),
                List.of(),
                List.of(),
                null,
                null);
    }

    static LearningResource learningResource(String slug, String title, String... skills) {
        return new LearningResource(
                new Slug(slug),
                title,
                null,
                "What it covers and whom it suits.",
                LearningResourceKind.BOOK,
                List.of(),
                null,
                Access.UNKNOWN,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                Arrays.stream(skills)
                        .map(skill ->
                                new LearningResource.TaughtSkill(new Slug(skill), Depth.WORKING, Assertion.EDITORIAL))
                        .toList(),
                List.of(),
                List.of(),
                null,
                null);
    }

    static Roadmap roadmap(String slug, List<Stage> stages, Roadmap.Tip... tips) {
        return new Roadmap(
                new Slug(slug),
                "A roadmap",
                "Where it leads.",
                "What to know before.",
                "What to take away.",
                "Whom it is for.",
                List.of(),
                new Source("A source", List.of(), null, null, null),
                new License("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", "A roadmap"),
                stages,
                List.of(tips));
    }

    static Stage stage(String slug, String skill) {
        return stage(slug, skill, List.of(), List.of());
    }

    static Stage stage(String slug, String skill, List<String> jobRoles, List<String> learningResources) {
        var placement = new SkillGroup.Placement(
                new Slug(skill), Requirement.REQUIRED, null, null, null, Assertion.STATED, List.of());
        return new Stage(
                new Slug(slug),
                Level.BEGINNER,
                "Stage " + slug,
                "What it is about.",
                "What a learner can do at its end.",
                List.of(Seniority.ENTRY),
                List.of(new SkillGroup(
                        new Slug("group"),
                        "A group",
                        "How to go about it.",
                        true,
                        Requirement.REQUIRED,
                        null,
                        List.of(),
                        List.of(placement))),
                true,
                jobRoles.stream()
                        .map(role -> new Stage.ListedJobRole(new Slug(role), Assertion.STATED))
                        .toList(),
                learningResources.stream()
                        .map(resource ->
                                new Stage.ListedLearningResource(Category.BOOKS, new Slug(resource), Assertion.STATED))
                        .toList());
    }

    static Roadmap.Tip tip(String slug, String skill) {
        return new Roadmap.Tip(
                new Slug(slug),
                "Tip " + slug,
                "In a sentence.",
                "In some sentences.",
                List.of(),
                List.of(new SkillLink(new Slug(skill), Assertion.EDITORIAL)));
    }
}
