package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules that only the source can break, since that is what people read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SourceTest {

    @Test
    void no_class_is_longer_than_250_lines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> classes =
                    files.filter(path -> path.toString().endsWith(".java")).toList();
            assertThat(classes)
                    .as("a class that does not fit into one head is two classes")
                    .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(250));
        }
    }

    @Test
    void no_number_is_written_in_the_digits_of_the_system() throws IOException {
        // With a brace it is a date in a pattern of the log manager.
        var number = Pattern.compile("%[-,+ (0-9.$]*[deEfgG](?!\\{)");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(path -> path.toString().endsWith(".java"))
                            .flatMap(SourceTest::lines)
                            .filter(line -> number.matcher(line).find() && !line.contains("Locale.ROOT")))
                    .as("%%s writes the digits of ASCII everywhere, and so does %%d with Locale.ROOT")
                    .isEmpty();
        }
    }

    @Test
    void what_has_no_bound_is_one_parameter_of_a_query() throws IOException {
        var list = Pattern.compile("\\bin :(?!relations\\b|types\\b)\\w+");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/waymark/store"))) {
            assertThat(files.filter(path -> path.toString().endsWith(".java"))
                            .flatMap(SourceTest::lines)
                            .filter(line -> list.matcher(line).find()))
                    .as("a list is a parameter for each value, of which a statement has 65 535 at most; an array is one")
                    .isEmpty();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
