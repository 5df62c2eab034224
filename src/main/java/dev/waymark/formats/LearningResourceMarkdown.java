package dev.waymark.formats;

import dev.waymark.model.Access;
import dev.waymark.wire.Contributor;
import dev.waymark.wire.Effort;
import dev.waymark.wire.LearningResourceDocument;
import dev.waymark.wire.LearningResourceLink;
import dev.waymark.wire.SkillLink;
import dev.waymark.wire.TaughtSkill;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes learning resources in Markdown. */
final class LearningResourceMarkdown {
    private LearningResourceMarkdown() {}

    static String of(LearningResourceDocument resource, Setting setting) {
        var out = new Markdown().heading(1, resource.title()).quote(resource.summary());
        var url = resource.url();
        out.fact(setting.text("formats.address"), url == null ? null : Markdown.link(url, url));
        out.fact(setting.text("formats.kind"), Markdown.escaped(setting.label(resource.kind())));
        out.fact(
                setting.text("formats.access"),
                resource.access() == Access.UNKNOWN ? null : Markdown.escaped(setting.label(resource.access())));
        var status = resource.status();
        out.fact(setting.text("formats.status"), status == null ? null : Markdown.escaped(setting.label(status)));
        out.fact(
                setting.text("formats.superseded-by"),
                Sections.list(
                        resource.supersededBy(),
                        (LearningResourceLink link) -> Sections.learningResource(link.learningResource(), setting)));
        out.fact(setting.text("formats.edition"), escaped(resource.edition()));
        out.fact(setting.text("formats.published"), date(resource.publishedOn()));
        out.fact(
                setting.text("formats.contributors"),
                Sections.list(
                        resource.contributors(),
                        (Contributor contributor) -> "%s (%s)"
                                .formatted(
                                        Markdown.escaped(contributor.name()),
                                        Markdown.escaped(setting.label(contributor.role())))));
        var level = resource.level();
        out.fact(setting.text("interface.level.label"), level == null ? null : Markdown.escaped(setting.label(level)));
        out.fact(setting.text("formats.in-language"), escaped(resource.inLanguage()));
        out.fact(setting.text("formats.effort"), hours(resource.effort(), setting));
        out.fact(
                setting.text("formats.teaches"),
                Sections.list(
                        resource.teaches(),
                        (TaughtSkill taught) -> "%s (%s)"
                                .formatted(
                                        Sections.skill(taught.skill(), setting),
                                        Markdown.escaped(setting.label(taught.depth())))));
        out.fact(
                setting.text("formats.assumes"),
                Sections.list(resource.assumes(), (SkillLink link) -> Sections.skill(link.skill(), setting)));
        Sections.origin(out, resource.identifiers(), resource.source(), resource.license(), resource.href(), setting);
        return out.toString();
    }

    private static @Nullable String hours(Effort effort, Setting setting) {
        var least = effort.minHours();
        var most = effort.maxHours();
        if (least == null && most == null) {
            return null;
        }
        if (least == null || most == null || least.equals(most)) {
            return setting.text("formats.hours", least == null ? String.valueOf(most) : String.valueOf(least));
        }
        return setting.text("formats.hours", least + "–" + most);
    }

    private static @Nullable String escaped(@Nullable String text) {
        return text == null ? null : Markdown.escaped(text);
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
