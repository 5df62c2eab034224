package dev.waymark.formats;

import dev.waymark.wire.RoadmapDocument;
import dev.waymark.wire.SkillLink;
import dev.waymark.wire.TipDocument;
import java.util.List;

/** Writes roadmaps and tips in Markdown. */
final class RoadmapMarkdown {
    private RoadmapMarkdown() {}

    static String of(RoadmapDocument roadmap, Setting setting) {
        var out = new Markdown().heading(1, roadmap.title()).quote(roadmap.summary());
        out.prose(roadmap.introduction());
        var audience = roadmap.audience();
        out.fact(setting.text("formats.audience"), audience == null ? null : Markdown.escaped(audience));
        out.fact(setting.text("formats.industries"), Sections.texts(roadmap.industries()));
        Sections.origin(out, List.of(), roadmap.source(), roadmap.license(), roadmap.href(), setting);
        roadmap.stages().forEach(stage -> StageMarkdown.write(out, stage, 2, setting));
        if (!roadmap.tips().isEmpty()) {
            out.heading(2, setting.text("interface.tips.label"));
            roadmap.tips().forEach(tip -> write(out, tip, 3, setting));
        }
        var conclusion = roadmap.conclusion();
        if (conclusion != null) {
            out.heading(2, setting.text("formats.conclusion")).prose(conclusion);
        }
        return out.toString();
    }

    static String of(TipDocument tip, Setting setting) {
        var out = new Markdown();
        write(out, tip, 1, setting);
        Sections.belonging(out, tip.roadmap(), tip.href(), setting);
        return out.toString();
    }

    private static void write(Markdown out, TipDocument tip, int level, Setting setting) {
        out.heading(level, tip.title()).quote(tip.summary()).prose(tip.body());
        tip.actions().forEach(action -> out.item(0, Markdown.escaped(action)));
        out.fact(
                setting.text("interface.skills.label"),
                Sections.list(tip.skills(), (SkillLink link) -> Sections.skill(link.skill(), setting)));
    }
}
