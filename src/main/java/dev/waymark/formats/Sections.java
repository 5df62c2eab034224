package dev.waymark.formats;

import static java.util.stream.Collectors.joining;

import dev.waymark.model.EntryType;
import dev.waymark.wire.Choice;
import dev.waymark.wire.Identifier;
import dev.waymark.wire.JobRoleRef;
import dev.waymark.wire.LearningResourceRef;
import dev.waymark.wire.License;
import dev.waymark.wire.RoadmapRef;
import dev.waymark.wire.SkillRef;
import dev.waymark.wire.Source;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What documents of several types say in Markdown. */
final class Sections {
    /** The suffix of Markdown. */
    static final String SUFFIX = ".md";

    private Sections() {}

    static String skill(SkillRef skill, Setting setting) {
        return Markdown.link(skill.title(), setting.address(skill.href(), SUFFIX));
    }

    static String jobRole(JobRoleRef role, Setting setting) {
        return Markdown.link(role.title(), setting.address(role.href(), SUFFIX));
    }

    static String learningResource(LearningResourceRef resource, Setting setting) {
        return Markdown.link(resource.title(), setting.address(resource.href(), SUFFIX));
    }

    /** Puts each of some things into one line; null if there are none. */
    static <T> @Nullable String list(Collection<T> things, Function<T, String> form) {
        return things.isEmpty() ? null : things.stream().map(form).collect(joining(", "));
    }

    /** Puts texts into one line; null if there are none. */
    static @Nullable String texts(Collection<String> texts) {
        return list(texts, Markdown::escaped);
    }

    /** Adds a remark to a line of a list, as far as there is one. */
    static String remarked(String line, @Nullable String... remarks) {
        var known = Stream.of(remarks).filter(Objects::nonNull).filter(text -> !text.isEmpty());
        var joined = known.collect(joining("; "));
        return joined.isEmpty() ? line : line + " – " + joined;
    }

    /**
     * Names a choice, with how many of its members to pick.
     *
     * @param members their names; null if they follow
     */
    static String choice(Choice choice, @Nullable String members, Setting setting) {
        var least = Markdown.escaped(setting.text("interface.choose-at-least.label", choice.atLeast()));
        return remarked(
                "**%s**".formatted(Markdown.escaped(choice.title())),
                members == null ? least : least + ": " + members,
                choice.condition() == null ? null : Markdown.escaped(choice.condition()),
                choice.guidance() == null ? null : Markdown.escaped(choice.guidance()));
    }

    /** Adds where the facts come from, on which terms the texts may be used, and where the JSON is. */
    static void origin(
            Markdown out, List<Identifier> identifiers, Source source, License own, String href, Setting setting) {
        out.fact(setting.text("formats.identifiers"), list(identifiers, identifier -> identifier(identifier, setting)));
        if (source.title() != null) {
            var published = source.publishedOn();
            out.fact(
                    setting.text("formats.source"),
                    remarked(
                            Markdown.link(source.title(), source.url()),
                            texts(source.authors()),
                            source.publisher() == null ? null : Markdown.escaped(source.publisher()),
                            published == null ? null : published.toString()));
        }
        license(out, setting.licenseOf(own), setting);
        out.fact("JSON", "<%s>".formatted(setting.address(href, "")));
    }

    /** Adds of a stage or tip to which roadmap it belongs, on which terms its texts may be used, and where its JSON is. */
    static void belonging(Markdown out, RoadmapRef roadmap, String href, Setting setting) {
        out.heading(2, setting.label(EntryType.ROADMAP))
                .item(0, Markdown.link(roadmap.title(), setting.address(roadmap.href(), SUFFIX)));
        license(out, setting.standard(), setting);
        out.fact("JSON", "<%s>".formatted(setting.address(href, "")));
    }

    private static void license(Markdown out, License license, Setting setting) {
        if (license.name() != null) {
            out.fact(
                    setting.text("formats.license"),
                    remarked(
                            Markdown.link(license.name(), license.url()),
                            license.attribution() == null ? null : Markdown.escaped(license.attribution())));
        }
    }

    private static String identifier(Identifier identifier, Setting setting) {
        var name = Stream.of(identifier.label(), identifier.code(), identifier.uri())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return "%s: %s (%s)"
                .formatted(
                        Markdown.escaped(setting.label(identifier.scheme())),
                        Markdown.link(name, identifier.uri()),
                        Markdown.escaped(setting.label(identifier.match())));
    }
}
