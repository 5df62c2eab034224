package dev.waymark.ops.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged application on systems of people who write other digits, other letters, or none but those of ASCII. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherLocaleIT {
    /** Other digits than those of ASCII, and the two letters that Turkish makes of others. */
    private static final Pattern FOREIGN = Pattern.compile("[\\p{Nd}ıİ&&[^0-9]]");

    /** Enters a folder whose name has a space and an umlaut, whatever the letters of this JVM, and starts the rest of the line. */
    private static final List<String> ELSEWHERE = List.of(
            "sh", "-c", "d=$(printf 'Frau M\\303\\274ller'); mkdir -p \"$d\" && cd \"$d\" && exec \"$@\"", "sh");

    @TempDir
    static Path copies;

    /** Runs out of such a folder while the service starts, as a neighbour's program might. */
    private static final List<String> NEIGHBOUR = Stream.concat(
                    ELSEWHERE.stream(), Stream.of("sh", "-c", "cp \"$(command -v sleep)\" . && exec ./sleep 3600"))
            .toList();

    private static @Nullable Process neighbour;

    private static Path application = Path.of("");
    private static String small = "";

    @TempDir
    Path folder;

    /** Copies, since some of these systems cannot name a folder above the others. */
    @BeforeAll
    static void copy() throws IOException {
        application = copies.resolve("application");
        PackagedApplication.copy(Path.of("target/quarkus-app"), application);
        Path content = copies.resolve("content");
        PackagedApplication.copy(Path.of("src/test/resources/two-roadmaps"), content);
        small = content.toString();
        neighbour = new ProcessBuilder(NEIGHBOUR).directory(copies.toFile()).start();
    }

    @AfterAll
    static void end() throws InterruptedException {
        if (neighbour != null) {
            neighbour.destroyForcibly().waitFor();
        }
    }

    static Stream<Arguments> systems() {
        return Stream.of(
                arguments("fa_IR.UTF-8", "fa", "IR", "shipped", "machine-learning", "at least 1 of these"),
                arguments("tr_TR.UTF-8", "tr", "TR", "small", "front-end", "Beginner"),
                arguments("C", "ne", "NP", "small", "front-end", "Beginner"));
    }

    /** Needs no folder for temporary files either. */
    @ParameterizedTest
    @MethodSource("systems")
    void serves_what_it_serves_everywhere(
            String locale, String language, String country, String content, String roadmap, String drawn)
            throws Exception {
        try (var running = PackagedApplication.start(
                        application,
                        List.of(),
                        folder,
                        environment(locale, content.equals("small") ? small : content),
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-Djava.io.tmpdir="
                                + Files.createFile(folder.resolve("none")).resolve("tmp"))
                .awaitUp()) {
            var json = new ObjectMapper();
            var embed = "/embed/v1/roadmaps/" + roadmap;
            var first = json.readTree(read(running, "/v1/skills?limit=3", 200));
            var second = json.readTree(read(
                    running, "/v1/skills?limit=3&cursor=" + first.path("next").asText(), 200));
            assertThat(first.path("items")).hasSize(3);
            assertThat(second.path("items")).isNotEmpty();
            var release = json.readTree(read(running, "/v1/releases", 200)).path("items");
            assertThat(Instant.parse(release.path(0).path("publishedAt").asText()))
                    .isBefore(Instant.now());
            assertThat(read(running, "/v1/skills?limit=0", 400)).contains("from 1 to 100");
            assertThat(read(running, "/", 200)).contains("release=1");
            assertThat(read(running, embed + ".svg", 200)).contains(drawn);
            assertThat(read(running, embed, 200)).contains("Beginner");
            assertThat(running.status(embed + ".png")).isEqualTo(200);
            assertThat(running.status("/docs")).isEqualTo(200);
            assertThat(read(running, "/openapi.json", 200)).contains("\"/v1/skills\"");
            assertThat(FOREIGN.matcher(running.log()).find()).isFalse();
        }
    }

    @Test
    void runs_below_a_folder_with_spaces_and_umlauts() {
        try (var application = elsewhere("C.UTF-8").awaitUp()) {
            assertThat(application.status("/v1/skills/http")).isEqualTo(200);
        }
    }

    @Test
    void says_how_to_start_below_a_folder_that_the_locale_cannot_name() throws Exception {
        var application = elsewhere("C");
        assertThat(application.exitCode()).isEqualTo(1);
        assertThat(application.log())
                .contains("the name of the working folder: start with LC_ALL=C.UTF-8")
                .doesNotContain("\tat ");
    }

    private PackagedApplication elsewhere(String locale) {
        return PackagedApplication.start(application, ELSEWHERE, folder, environment(locale, small));
    }

    private static Map<String, String> environment(String locale, String content) {
        return Map.of("LC_ALL", locale, "WAYMARK_CONTENT_LOCATION", content);
    }

    private static String read(PackagedApplication application, String path, int status) {
        HttpResponse<String> answer = application.get(path).join();
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        answer.headers().map().forEach((name, values) -> assertThat(values).allSatisfy(OtherLocaleIT::isAscii));
        assertThat(answer.headers().firstValue("Date"))
                .hasValueSatisfying(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME));
        assertThat(FOREIGN.matcher(answer.body()).find()).as(path).isFalse();
        return answer.body();
    }

    private static void isAscii(String value) {
        assertThat(value).matches("\\p{ASCII}*");
    }
}
