package dev.waymark;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation names is there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentationTest {

    private static final Path DECISIONS = Path.of("src/docs/adr");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+([A-Z][a-z]*)+)`");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> root = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(Path.of("src/docs"))) {
            return Stream.concat(root, docs).filter(file -> file.toString().endsWith(".md")).toList().stream();
        }
    }

    static Stream<Path> decisions() throws IOException {
        return pages().filter(file ->
                file.startsWith(DECISIONS) && file.getFileName().toString().matches("\\d{4}-.*"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_lead_to_files(Path page) throws IOException {
        assertThat(found(LINK, page))
                .allSatisfy(link -> assertThat(
                                page.toAbsolutePath().resolveSibling(link).normalize())
                        .exists());
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void decisions_have_one_form_and_are_in_the_index(Path decision) throws IOException {
        String name = decision.getFileName().toString();
        assertThat(Files.readString(decision))
                .matches(
                        "(?s)# %d\\. [^\n]+\n\n- Status: (proposed|accepted|superseded by \\d+)[^\n]*\n- Date: \\d{4}-\\d\\d-\\d\\d\n\n## Context\n.*\n## Decision\n.*\n## Consequences\n.*"
                                .formatted(Integer.parseInt(name.substring(0, 4))));
        assertThat(Files.readString(DECISIONS.resolve("README.md"))).contains("](" + name + ")");
    }

    @ParameterizedTest
    @MethodSource("claims")
    void classes_and_tests_that_prove_a_claim_exist(Path page) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            Set<String> missing = found(CLASS, page);
            files.forEach(file -> missing.remove(file.getFileName().toString().replace(".java", "")));
            assertThat(missing).as("classes that are named but not there").isEmpty();
        }
    }

    static Stream<Path> claims() {
        return Stream.of(Path.of("SECURITY.md"), Path.of("src/docs/architecture.md"));
    }

    @Test
    void the_threat_model_names_a_proof_for_each_defence() throws IOException {
        String defended = Files.readString(Path.of("SECURITY.md")).split("### Defended|### What is not")[1];
        assertThat(defended.lines().filter(line -> line.startsWith("| ")).skip(1))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).matches(".*\\|[^|]*`[^`|]+`[^|]*\\|"));
    }

    private static Set<String> found(Pattern pattern, Path page) throws IOException {
        return pattern.matcher(Files.readString(page))
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(toCollection(TreeSet::new));
    }
}
