package dev.waymark.embed;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a style to choose from.
 *
 * @param value the word that stands in URLs
 */
record StyleOption(String parameter, String value, String css) {

    /** Returns the option with that word; null without a word. */
    static @Nullable StyleOption of(String parameter, @Nullable String value, List<StyleOption> options) {
        var word = Parameters.oneOf(
                parameter, value, options.stream().map(StyleOption::value).toList());
        return options.stream()
                .filter(option -> option.value().equals(word))
                .findFirst()
                .orElse(null);
    }

    public String label(Words words) {
        return words.text("builder.style.%s.%s".formatted(parameter, value));
    }
}
