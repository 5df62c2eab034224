package dev.waymark;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.partitioningBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules that only the source can break, since that is what people read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SourceTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern COMMENT = Pattern.compile("//|/\\*|\\*");

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
    void half_of_the_classes_have_fifty_lines_at_most() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<Long> sizes = files.filter(
                            path -> path.toString().endsWith(".java") && !path.endsWith("package-info.java"))
                    .map(path -> lines(path).count())
                    .sorted()
                    .toList();
            assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(50);
        }
    }

    @Test
    void a_hundred_lines_of_code_have_twelve_of_comments_at_most() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            Map<Boolean, Long> lines = files.filter(path -> path.toString().endsWith(".java"))
                    .flatMap(SourceTest::lines)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(partitioningBy(line -> COMMENT.matcher(line).lookingAt(), counting()));
            assertThat(100 * lines.getOrDefault(true, 0L))
                    .as("a comment says what name and type do not; who reads it misses nothing else")
                    .isLessThanOrEqualTo(12 * lines.getOrDefault(false, 0L));
        }
    }

    @Test
    void no_number_is_written_in_the_digits_of_the_system() throws IOException {
        // With a brace it is a date in a pattern of the log manager.
        var number = Pattern.compile("%[-,+ (0-9.$]*[deEfgG](?!\\{)");
        try (Stream<Path> files = Files.walk(MAIN)) {
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
                    .as(
                            "a list is a parameter for each value, of which a statement has 65 535 at most; an array is one")
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
