package dev.waymark.ops.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.authoring.ContentFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import of so many files that it takes a while, and of wrong ones. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LongImportIT {

    /** So many that the log says how far the import is. */
    private static final int FILES = 10_100;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    static Path folder;

    private static Path content = Path.of("");

    /** Each builds on the one before and on one half as far, as taxonomies do: the longest chain has all of them. */
    @BeforeAll
    static void write() {
        var linked = new ContentFolder(folder.resolve("content"));
        for (int i = 0; i < FILES; i++) {
            var builtUpon = IntStream.of(i - 1, i / 2)
                    .filter(other -> other >= 0)
                    .distinct()
                    .mapToObj(other -> "skill-" + other)
                    .toList();
            linked.withSkill("skill-" + i, "Skill " + i, i == 0 ? List.of() : builtUpon);
        }
        content = linked.path();
    }

    @Test
    void ends_at_once_when_the_service_is_told_to() throws Exception {
        PreparedData.in(folder.resolve("data"));
        try (var importing = PackagedApplication.start(folder, from(content))) {
            assertThat(Poll.until(PATIENCE, () -> importing.log().contains("content files are read")))
                    .isTrue();
            long asked = System.nanoTime();
            importing.terminate();
            importing.exitCode();
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
            assertThat(importing.log()).contains("nothing was published").doesNotContain("\tat ");
        }
        var data = folder.toRealPath().resolve("data");
        try (var server = EmbeddedPostgres.start(Probe.settings(data));
                var connection = Probe.asService(server)) {
            for (var table : List.of("entry", "draft", "release")) {
                assertThat(Probe.ask(connection, "select count(*) from " + table))
                        .as(table)
                        .isEqualTo("0");
            }
        }
    }

    @Test
    void a_refused_one_says_why_and_nothing_else(@TempDir Path other) throws Exception {
        var wrong = new ContentFolder(other.resolve("content")).with("skill/python.yaml", "slug: java\n");
        PreparedData.in(other.resolve("data"));
        try (var refused = PackagedApplication.start(other, from(wrong.path()))) {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.log()).contains("skill/python.yaml:1: ").doesNotContain("\tat ");
        }
    }

    private static Map<String, String> from(Path location) {
        return Map.of("WAYMARK_CONTENT_LOCATION", location.toString());
    }
}
