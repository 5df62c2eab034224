package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A start of an application takes as long as many tests. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuitesTest {
    private static final Path SOURCES = Path.of("src/test/java");
    private static final Pattern PROFILE = Pattern.compile("@TestProfile\\(([\\w.]+)\\.class\\)");

    @Test
    void each_application_is_started_by_one_suite_of_unit_tests() throws IOException {
        var suites = new TreeMap<String, Set<String>>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(file -> file.toString().endsWith("Test.java")).toList()) {
                var name = name(file);
                var source = Files.readString(file);
                if (source.contains("\n@QuarkusTest\n") && !name.matches(Suites.INTEGRATION)) {
                    suites.computeIfAbsent(application(source), application -> new TreeSet<>())
                            .add(suite(name));
                }
            }
        }
        assertThat(suites).hasSizeGreaterThan(3);
        assertThat(suites)
                .allSatisfy((application, some) -> assertThat(some)
                        .as("suites that start the application of %s, see Suites", application)
                        .hasSize(1));
    }

    private static String name(Path file) {
        return SOURCES.relativize(file)
                .toString()
                .replace(File.separatorChar, '.')
                .replaceFirst("\\.java$", "");
    }

    private static String application(String source) {
        var profile = PROFILE.matcher(source);
        return profile.find() ? profile.group(1) : "no profile";
    }

    private static String suite(String test) {
        if (test.matches(Suites.LANGUAGES)) {
            return "LanguagesSuite";
        }
        if (test.matches(Suites.EDITING)) {
            return "EditingSuite";
        }
        if (test.matches(Suites.SERVER)) {
            return "ServerSuite";
        }
        return test.matches(Suites.WORDS) ? "WordsSuite" : "ReadingSuite";
    }
}
