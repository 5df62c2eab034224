package dev.waymark.formats;

import dev.waymark.model.Proficiency;
import dev.waymark.wire.BroaderSkill;
import dev.waymark.wire.SkillDocument;
import dev.waymark.wire.SkillLink;

/** Writes skills in Markdown. */
final class SkillMarkdown {
    private SkillMarkdown() {}

    static String of(SkillDocument skill, Setting setting) {
        var out = new Markdown().heading(1, skill.title()).quote(skill.summary());
        out.fact(setting.text("formats.kind"), Markdown.escaped(setting.label(skill.kind())));
        out.fact(setting.text("interface.also-called.label"), Sections.texts(skill.otherNames()));
        out.fact(
                setting.text("interface.part-of.label"),
                Sections.list(skill.broader(), (BroaderSkill broader) -> Sections.skill(broader.skill(), setting)));
        out.fact(
                setting.text("interface.learn-first.label"),
                Sections.list(skill.prerequisites(), (SkillLink link) -> Sections.skill(link.skill(), setting)));
        out.fact(
                setting.text("interface.related.label"),
                Sections.list(skill.related(), (SkillLink link) -> Sections.skill(link.skill(), setting)));
        Sections.origin(out, skill.identifiers(), skill.source(), skill.license(), skill.href(), setting);
        if (!skill.outcomes().isEmpty()) {
            out.heading(2, setting.text("interface.outcomes.label"));
            for (var outcome : skill.outcomes()) {
                var level = proficiency(outcome.proficiency(), setting);
                out.item(0, "**%s:** %s".formatted(level, Markdown.escaped(outcome.text())));
            }
        }
        return out.toString();
    }

    /** The name of a proficiency from 1 to 5. */
    static String proficiency(int value, Setting setting) {
        return Markdown.escaped(setting.label(Proficiency.values()[value - 1]));
    }
}
