package dev.waymark.formats;

import dev.waymark.model.Requirement;
import dev.waymark.wire.JobRoleDocument;
import dev.waymark.wire.JobRoleStep;
import dev.waymark.wire.RequiredSkill;

/** Writes job roles in Markdown. */
final class JobRoleMarkdown {
    private JobRoleMarkdown() {}

    static String of(JobRoleDocument role, Setting setting) {
        var out = new Markdown().heading(1, role.title()).quote(role.summary());
        out.fact(setting.text("formats.seniority"), Markdown.escaped(setting.label(role.seniority())));
        out.fact(setting.text("formats.track"), Markdown.escaped(setting.label(role.track())));
        out.fact(setting.text("interface.also-called.label"), Sections.texts(role.otherTitles()));
        out.fact(
                setting.text("interface.leads-to.label"),
                Sections.list(
                        role.leadsTo(),
                        (JobRoleStep step) -> "%s (%s)"
                                .formatted(
                                        Sections.jobRole(step.jobRole(), setting),
                                        Markdown.escaped(setting.label(step.kind())))));
        Sections.origin(out, role.identifiers(), role.source(), role.license(), role.href(), setting);
        if (!role.responsibilities().isEmpty()) {
            out.heading(2, setting.text("interface.duties.label"));
            role.responsibilities().forEach(duty -> out.item(0, Markdown.escaped(duty)));
        }
        if (!role.skills().isEmpty()) {
            out.heading(2, setting.text("interface.skills.label"));
            skills(out, role, setting);
        }
        return out.toString();
    }

    private static void skills(Markdown out, JobRoleDocument role, Setting setting) {
        role.skills().stream()
                .filter(required -> required.choice() == null)
                .forEach(required -> out.item(0, skill(required, setting)));
        for (var choice : role.choices()) {
            out.item(0, Sections.choice(choice, null, setting));
            role.skills().stream()
                    .filter(required -> choice.slug().equals(required.choice()))
                    .forEach(required -> out.item(1, skill(required, setting)));
        }
    }

    private static String skill(RequiredSkill required, Setting setting) {
        var requirement = required.requirement();
        return Sections.remarked(
                Sections.skill(required.skill(), setting),
                requirement == Requirement.CHOICE ? null : Markdown.escaped(setting.label(requirement)),
                required.condition() == null ? null : Markdown.escaped(required.condition()),
                required.importance() == null
                        ? null
                        : Markdown.escaped(setting.text("interface.importance.label", required.importance())),
                required.proficiency() == null ? null : SkillMarkdown.proficiency(required.proficiency(), setting));
    }
}
