package dev.waymark.scale;

import dev.waymark.model.Category;
import dev.waymark.model.Level;
import dev.waymark.model.Seniority;
import java.util.Iterator;
import java.util.List;

/** A roadmap of three stages, each with two groups of eight skills, job roles and learning resources; and three tips. */
final class GeneratedRoadmap {
    private static final int PARTS = 3;
    private static final int SKILLS = 60;

    private final EntryText text;
    private final Iterator<String> skills;

    GeneratedRoadmap(EntryText text) {
        this.text = text;
        this.skills = text.skills(SKILLS).iterator();
    }

    void complete() {
        text.prose("summary", 2)
                .prose("introduction", 6)
                .prose("conclusion", 4)
                .prose("audience", 2)
                .line("industries: [Healthcare, Finance]")
                .line("source: {title: A generated source, authors: [A. Author], publishedOn: 2026-01-31}")
                .line("license: {name: CC BY 4.0, url: \"https://creativecommons.org/licenses/by/4.0/\","
                        + " attribution: A generated roadmap}")
                .line("stages:");
        for (var level : Level.values()) {
            stage(level);
        }
        text.line("tips:");
        for (int tip = 1; tip <= PARTS; tip++) {
            text.line("  - slug: tip-" + tip)
                    .line("    title: %s".formatted(Words.title(text.random, tip)))
                    .prose("    summary", 1)
                    .prose("    body", 5)
                    .line("    actions: [Begin today., Go on tomorrow.]")
                    .line("    skills: [{skill: %s, assertion: stated}, {skill: %s, assertion: stated}]"
                            .formatted(skills.next(), skills.next()));
        }
    }

    private void stage(Level level) {
        text.line("  - slug: " + level.value())
                .line("    level: " + level.value())
                .line("    title: " + Words.title(text.random, level.ordinal()))
                .prose("    summary", 3)
                .prose("    goal", 2)
                .line("    seniorities: [%s]".formatted(text.one(Seniority.values())))
                .line("    skillGroups:");
        group("first", popular(level));
        group("second", skills.next());
        text.line("    jobRoles:");
        distinct(text.entry.jobRolesBefore())
                .forEach(ordinal -> text.line("      - {jobRole: %s, assertion: stated}"
                        .formatted(Entry.jobRole(ordinal).slug())));
        text.line("    learningResources:");
        distinct(text.entry.learningResourcesBefore() / 2)
                .forEach(half -> text.line("      - {category: %s, learningResource: %s, assertion: stated}"
                        .formatted(
                                text.one(Category.values()),
                                Entry.learningResource(2 * half).slug())));
    }

    private void group(String slug, String leading) {
        text.line("      - slug: " + slug)
                .line("        title: " + Words.title(text.random, 1))
                .prose("        guidance", 3)
                .line("        exhaustive: false")
                .line("        requirement: required")
                .line("        choices:")
                .line("          - {slug: some, title: One of two, atLeast: 1, requirement: recommended}")
                .line("        placements:")
                .line("          - skill: " + leading)
                .line("            requirement: required")
                .line("            assertion: stated")
                .line("            children:");
        place("            ", "requirement: required, emphasis: the basics");
        place("            ", "requirement: conditional, condition: If there is time");
        place("            ", "requirement: choice, choice: some");
        place("            ", "requirement: choice, choice: some");
        place("        ", "requirement: recommended");
        place("        ", "requirement: optional");
        place("        ", "requirement: required");
    }

    private void place(String indent, String requirement) {
        text.line("%s  - {skill: %s, %s, assertion: stated}".formatted(indent, skills.next(), requirement));
    }

    private String popular(Level level) {
        return Entry.skill((text.entry.ordinal() + level.ordinal()) % Entry.POPULAR)
                .slug();
    }

    private List<Integer> distinct(int bound) {
        return text.random.ints(PARTS, 0, bound).distinct().boxed().toList();
    }
}
