package dev.waymark.formats;

import dev.waymark.model.Access;
import dev.waymark.model.Requirement;
import dev.waymark.wire.AlsoRequired;
import dev.waymark.wire.Choice;
import dev.waymark.wire.ListedLearningResource;
import dev.waymark.wire.Placement;
import dev.waymark.wire.SkillGroup;
import dev.waymark.wire.StageDocument;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes stages in Markdown, alone and in their roadmap. */
final class StageMarkdown {
    private StageMarkdown() {}

    static String of(StageDocument stage, Setting setting) {
        var out = new Markdown();
        write(out, stage, 1, setting);
        Sections.belonging(out, stage.roadmap(), stage.href(), setting);
        return out.toString();
    }

    /** Writes a stage under a heading of that level. */
    static void write(Markdown out, StageDocument stage, int level, Setting setting) {
        var number = setting.text("interface.stage-number.label", stage.position());
        out.heading(level, number + ": " + stage.title()).quote(stage.summary());
        out.fact(setting.text("interface.level.label"), Markdown.escaped(setting.label(stage.level())));
        out.fact(
                setting.text("formats.seniority"),
                Sections.list(stage.seniorities(), seniority -> Markdown.escaped(setting.label(seniority))));
        var goal = stage.goal();
        if (goal != null) {
            out.heading(level + 1, setting.text("formats.goal")).prose(goal);
        }
        stage.skillGroups().forEach(group -> write(out, group, level + 1, setting));
        jobRoles(out, stage, level + 1, setting);
        if (!stage.learningResources().isEmpty()) {
            out.heading(level + 1, setting.text("interface.learning-resources.label"));
            stage.learningResources().forEach(listed -> out.item(0, resource(listed, setting)));
        }
    }

    private static void jobRoles(Markdown out, StageDocument stage, int level, Setting setting) {
        if (!stage.jobRoles().isEmpty()) {
            out.heading(level, setting.text("interface.job-roles.label"));
            for (var link : stage.jobRoles()) {
                var role = link.jobRole();
                var remark = setting.label(role.seniority()) + ", " + setting.label(role.track());
                out.item(0, Sections.remarked(Sections.jobRole(role, setting), Markdown.escaped(remark)));
            }
        }
        if (!stage.alsoRequired().isEmpty()) {
            out.heading(level, setting.text("interface.also-required.label"));
            for (AlsoRequired also : stage.alsoRequired()) {
                out.item(
                        0,
                        Sections.remarked(
                                Sections.skill(also.skill(), setting),
                                Sections.list(also.jobRoles(), role -> Sections.jobRole(role, setting))));
            }
        }
    }

    private static String resource(ListedLearningResource listed, Setting setting) {
        var resource = listed.learningResource();
        return Sections.remarked(
                Sections.learningResource(resource, setting),
                resource.byline() == null ? null : Markdown.escaped(resource.byline()),
                Markdown.escaped(setting.label(resource.kind())),
                resource.access() == Access.UNKNOWN ? null : Markdown.escaped(setting.label(resource.access())));
    }

    private static void write(Markdown out, SkillGroup group, int level, Setting setting) {
        out.heading(level, group.title()).prose(group.guidance());
        if (group.requirement() != Requirement.REQUIRED) {
            out.block(Sections.remarked(
                    "*%s*".formatted(Markdown.escaped(setting.label(group.requirement()))),
                    escaped(group.condition())));
        }
        group.placements().stream()
                .filter(placement -> placement.choice() == null)
                .forEach(placement -> write(out, placement, 0, setting));
        group.choices().forEach(choice -> write(out, choice, group, setting));
        if (!group.exhaustive()) {
            out.block("*%s*".formatted(Markdown.escaped(setting.text("interface.open-list.label"))));
        }
    }

    /** Writes a choice with its members below it, or with their names where they stand below another skill already. */
    private static void write(Markdown out, Choice choice, SkillGroup group, Setting setting) {
        var members = group.placements().stream()
                .filter(placement -> choice.slug().equals(placement.choice()))
                .toList();
        var elsewhere = group.placements().stream()
                .flatMap(StageMarkdown::below)
                .filter(placement -> choice.slug().equals(placement.choice()))
                .toList();
        var names = Sections.list(elsewhere, placement -> Sections.skill(placement.skill(), setting));
        out.item(0, Sections.choice(choice, names, setting));
        members.forEach(placement -> write(out, placement, 1, setting));
    }

    private static Stream<Placement> below(Placement placement) {
        return placement.children().stream().flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    private static void write(Markdown out, Placement placement, int depth, Setting setting) {
        var requirement = placement.requirement();
        boolean plain = requirement == Requirement.REQUIRED || requirement == Requirement.CHOICE;
        out.item(
                depth,
                Sections.remarked(
                        Sections.skill(placement.skill(), setting),
                        plain ? null : Markdown.escaped(setting.label(requirement)),
                        escaped(placement.condition()),
                        escaped(placement.emphasis())));
        placement.children().forEach(child -> write(out, child, depth + 1, setting));
    }

    private static @Nullable String escaped(@Nullable String text) {
        return text == null ? null : Markdown.escaped(text);
    }
}
