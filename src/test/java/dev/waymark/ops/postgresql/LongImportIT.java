package dev.waymark.ops.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.authoring.ContentFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import of so many files that it takes a while, and of wrong ones. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LongImportIT {

    private static final int FILES = 30_000;
    private static final int LINKED = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @Test
    void ends_at_once_when_the_service_is_told_to_and_leaves_nothing() throws Exception {
        var content = new ContentFolder(folder.resolve("content"));
        for (int i = 0; i < FILES; i++) {
            content.withSkill("skill-" + i, "Skill " + i);
        }
        try (var importing = PackagedApplication.start(folder, from(content.path()))) {
            assertThat(Poll.until(PATIENCE, () -> importing.log().contains("content files are read")))
                    .isTrue();
            long asked = System.nanoTime();
            importing.terminate();
            importing.exitCode();
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
            assertThat(importing.log()).contains("nothing was published").doesNotContain("\tat ");
        }
        try (var next = PackagedApplication.start(folder, from(Path.of("none")))) {
            assertThat(Poll.until(PATIENCE, () -> next.status("/v1") == 200)).isTrue();
            assertThat(next.get("/v1").join().body()).startsWith("{\"release\":0,");
        }
    }

    /** Each builds on the one before and on one half as far, as taxonomies do: the longest chain has all of them. */
    @Test
    void of_linked_skills_costs_the_processor_100_seconds_at_most() throws Exception {
        var content = new ContentFolder(folder.resolve("content"));
        for (int i = 0; i < LINKED; i++) {
            var builtUpon = IntStream.of(i - 1, i / 2)
                    .filter(other -> other >= 0)
                    .distinct()
                    .boxed()
                    .toList();
            content.withSkill(
                    "skill-" + i,
                    "Skill " + i,
                    i == 0
                            ? List.of()
                            : builtUpon.stream().map(other -> "skill-" + other).toList());
        }
        try (var importing =
                PackagedApplication.start(folder, from(content.path())).awaitUp()) {
            assertThat(importing.log()).contains(LINKED + " created");
            var server = new Probe(folder.toRealPath().resolve("data")).serverProcess();
            var processes = Stream.of(Stream.of(importing.process(), server), server.descendants())
                    .flatMap(all -> all)
                    .toList();
            assertThat(processes.stream().mapToLong(LongImportIT::milliseconds).sum())
                    .as("milliseconds of the processor, for %s", processes)
                    .isLessThan(Duration.ofSeconds(100).toMillis());
        }
    }

    @Test
    void a_refused_one_says_why_and_nothing_else() throws Exception {
        var content = new ContentFolder(folder.resolve("content")).with("skill/python.yaml", "slug: java\n");
        try (var refused = PackagedApplication.start(folder, from(content.path()))) {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.log()).contains("skill/python.yaml:1: ").doesNotContain("\tat ");
        }
    }

    private static long milliseconds(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }

    private static Map<String, String> from(Path location) {
        return Map.of("WAYMARK_CONTENT_LOCATION", location.toString());
    }
}
