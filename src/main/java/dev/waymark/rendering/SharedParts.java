package dev.waymark.rendering;

import dev.waymark.model.Choice;
import dev.waymark.model.Identifier;
import dev.waymark.model.Slug;
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
                        choice.atLeast(),
                        choice.requirement(),
                        choice.condition()))
                .toList();
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
                        identifier.match(),
                        identifier.assertion()))
                .toList();
    }
}
