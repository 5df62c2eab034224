package dev.waymark.ops.postgresql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.access.AccessKey;
import dev.waymark.authoring.ContentFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application, told of a database and of a JSON log. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfiguredApplicationIT {

    private static final AccessKey KEY = AccessKey.random();
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String NOBODY_LISTENS = "jdbc:postgresql://127.0.0.1:1/waymark";

    @TempDir
    static Path finished;

    private static String database = "";
    private static String log = "";
    private static List<String> tags = List.of();
    private static List<Integer> managed = List.of();

    @TempDir
    Path folder;

    /** One whole life, with one request, of an application that the environment configures. */
    @BeforeAll
    static void run() throws Exception {
        Path content = new ContentFolder(finished.resolve("content"))
                .withSkill("python", "Python")
                .path();
        try (EmbeddedPostgres other = Probe.start(Path.of("target/test-data-own-database"))) {
            Map<String, String> environment = new HashMap<>(Map.of(
                    "WAYMARK_LOG_JSON",
                    "true",
                    "WAYMARK_CACHE_TAGS",
                    "surrogate-key",
                    "WAYMARK_ADMIN_KEY",
                    KEY.text(),
                    "WAYMARK_CONTENT_LOCATION",
                    content.toString()));
            other.configuration()
                    .forEach((name, value) ->
                            environment.put(name.replace('.', '_').toUpperCase(Locale.ROOT), value));
            database = other.configuration().getOrDefault(URL, "");
            PackagedApplication application =
                    PackagedApplication.start(finished, environment).awaitUp();
            HttpRequest request = HttpRequest.newBuilder(application.uri("/v1/skills?limit=1"))
                    .header("Authorization", "Bearer wm_verysecret")
                    .header("Cookie", "session=verysecret")
                    .header("X-Request-Id", "here-i-am")
                    .build();
            tags = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .headers()
                    .allValues("Surrogate-Key");
            managed = List.of(
                    manage(application, "/v1/manage", KEY.text()),
                    manage(application, "/v1/manage", AccessKey.random().text()),
                    manage(application, "/v1/manage?key=" + KEY.text(), KEY.text()),
                    manage(application, "/v1/manage/" + KEY.text(), KEY.text()));
            application.terminate().exitCode();
            log = application.log();
        }
    }

    @Test
    void takes_in_the_key_of_the_environment_and_no_log_tells_it() {
        assertThat(managed).containsExactly(200, 401, 400, 404);
        assertThat(log).contains("The key %s of WAYMARK_ADMIN_KEY".formatted(KEY.id()));
        assertThat(log).doesNotContain(KEY.secret());
    }

    @Test
    void makes_a_key_on_command() throws Exception {
        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of("target/quarkus-app/quarkus-run.jar")
                                .toAbsolutePath()
                                .toString(),
                        "new-key")
                .directory(folder.toFile())
                .start();
        String printed = new String(command.getInputStream().readAllBytes(), UTF_8);
        assertThat(command.waitFor()).isZero();
        assertThat(printed).endsWith("\n");
        assertThat(AccessKey.parse(printed.strip())).isPresent();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void names_answers_for_a_cache_in_front() {
        assertThat(tags).containsExactly("newest");
    }

    @Test
    void uses_the_database_of_the_environment_and_embeds_none() {
        assertThat(log).contains("Database: " + database).doesNotContain(EmbeddedPostgres.class.getName());
        assertThat(finished.resolve("data")).doesNotExist();
    }

    @Test
    void writes_every_line_as_an_object_and_one_for_an_answer_without_secrets() throws Exception {
        assertThat(log.lines()).allMatch(line -> line.startsWith("{"));
        List<JsonNode> lines = new ArrayList<>();
        for (String line : log.lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.hasNonNull("message")).isTrue());
        assertThat(lines)
                .map(line -> line.path("mdc"))
                .filteredOn(access -> access.path("id").asText().equals("here-i-am"))
                .singleElement()
                .satisfies(access -> {
                    assertThat(access.path("method").asText()).isEqualTo("GET");
                    assertThat(access.path("path").asText()).isEqualTo("/v1/skills?limit=1");
                    assertThat(access.path("status").asText()).isEqualTo("200");
                    assertThat(access.path("bytes").asInt()).isPositive();
                });
        assertThat(log).doesNotContain("verysecret");
    }

    @Test
    void asks_the_database_of_a_system_property() throws Exception {
        asksNobody("-D%s=%s".formatted(URL, NOBODY_LISTENS));
    }

    @Test
    void asks_the_database_of_a_dot_env_file() throws Exception {
        Files.writeString(folder.resolve(".env"), "QUARKUS_DATASOURCE_JDBC_URL=" + NOBODY_LISTENS);
        asksNobody();
    }

    @Test
    void asks_the_database_of_the_configuration_folder() throws Exception {
        configure("%s=%s".formatted(URL, NOBODY_LISTENS));
        asksNobody();
    }

    @Test
    void asks_the_database_of_a_profile_of_the_configuration_folder() throws Exception {
        configure("%%prod.%s=%s".formatted(URL, NOBODY_LISTENS));
        asksNobody();
    }

    private static int manage(PackagedApplication application, String path, String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(application.uri(path))
                .header("Authorization", "Bearer " + key)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private void configure(String line) throws IOException {
        Files.createDirectory(folder.resolve("config"));
        Files.writeString(folder.resolve("config/application.properties"), line);
    }

    private void asksNobody(String... options) throws InterruptedException {
        PackagedApplication application = PackagedApplication.start(folder, Map.of(), options);
        assertThat(application.exitCode()).isEqualTo(1);
        URI address = URI.create(NOBODY_LISTENS.substring("jdbc:".length()));
        assertThat(application.log())
                .contains("Cannot reach the database: Connection to %s refused".formatted(address.getAuthority()))
                .doesNotContain(EmbeddedPostgres.class.getName(), "\tat ");
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
