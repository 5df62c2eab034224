package dev.waymark.embed.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture, the page and the element of a roadmap have the same colours. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InkTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_page_has_the_colours_of_the_picture(boolean dark) throws IOException {
        var css = Files.readString(RESOURCES.resolve("assets/roadmap.css"));
        var found = colours(css, (dark ? "\\.dark" : ":root") + " \\{(.*?)}", "--(\\w+): (#\\w+)");
        for (Ink ink : new Ink[] {Ink.PAPER, Ink.INK, Ink.SOFT, Ink.LINE, Ink.RAISED, Ink.ACCENT}) {
            assertThat(found).containsEntry(ink.name().toLowerCase(Locale.ROOT), ink.css(dark));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_element_has_the_colours_of_the_picture(boolean dark) throws IOException {
        var script = Files.readString(RESOURCES.resolve("embed/1.0.0/waymark.js"));
        var found = colours(
                script,
                ":host\\(\\[theme=%s i]\\) \\.w\\{(.*?)}".formatted(dark ? "dark" : "light"),
                "--waymark-(\\w+),(#\\w+)");
        for (Ink ink : new Ink[] {Ink.PAPER, Ink.INK, Ink.SOFT, Ink.ACCENT}) {
            assertThat(found).containsEntry(ink.word(), ink.css(dark));
        }
    }

    /** The colours of the first such rule by name, in six digits. */
    private static Map<String, String> colours(String css, String rule, String colour) {
        var body = Stream.of(css)
                .flatMap(text ->
                        Pattern.compile(rule, Pattern.DOTALL).matcher(text).results())
                .findFirst()
                .orElseThrow()
                .group(1);
        return Pattern.compile(colour)
                .matcher(body)
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1),
                        found -> found.group(2).replaceFirst("^#(\\w)(\\w)(\\w)$", "#$1$1$2$2$3$3"),
                        (one, other) -> one));
    }
}
