package dev.waymark.rendering;

import dev.waymark.model.Choice;
import dev.waymark.model.Identifier;
import dev.waymark.model.License;
import dev.waymark.model.Slug;
import dev.waymark.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes parts that published documents of several types have in common. */
final class SharedParts {
    private SharedParts() {}

    static List<dev.waymark.wire.Choice> choices(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new dev.waymark.wire.Choice(
                        choice.slug().value(),
                        choice.title(),
                        choice.guidance(),
                        choice.atLeast(),
                        choice.requirement(),
                        choice.condition()))
                .toList();
    }

    /** The source of a document; without a title if it is the service's own. */
    static dev.waymark.wire.Source source(@Nullable Source source) {
        return source == null
                ? new dev.waymark.wire.Source(null, List.of(), null, null, null)
                : new dev.waymark.wire.Source(
                        source.title(), source.authors(), source.publisher(), source.publishedOn(), source.url());
    }

    /** The license of a document; without anything if it is the service's own. */
    static dev.waymark.wire.License license(@Nullable License license) {
        return license == null
                ? new dev.waymark.wire.License(null, null, null)
                : new dev.waymark.wire.License(license.name(), license.url(), license.attribution());
    }

    static @Nullable String text(@Nullable Slug slug) {
        return slug == null ? null : slug.value();
    }

    static List<dev.waymark.wire.Identifier> identifiers(List<Identifier> identifiers) {
        return identifiers.stream()
                .map(identifier -> new dev.waymark.wire.Identifier(
                        identifier.scheme(),
                        identifier.version(),
                        identifier.code(),
                        identifier.uri(),
                        identifier.label(),
                        identifier.match(),
                        identifier.assertion()))
                .toList();
    }
}
