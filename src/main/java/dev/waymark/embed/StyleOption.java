package dev.waymark.embed;

import dev.waymark.http.parameter.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a style to choose from.
 *
 * @param value the word that stands in URLs
 * @param label what readers call it
 * @param css the value in CSS
 */
record StyleOption(String value, String label, String css) {

    /** The option with that word; null without a word. */
    static @Nullable StyleOption of(String parameter, @Nullable String value, List<StyleOption> options) {
        var word = Parameters.oneOf(
                parameter, value, options.stream().map(StyleOption::value).toList());
        return options.stream()
                .filter(option -> option.value().equals(word))
                .findFirst()
                .orElse(null);
    }
}
