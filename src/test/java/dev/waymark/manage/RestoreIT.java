package dev.waymark.manage;

import static dev.waymark.manage.ContentBody.export;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.TwoLanguages;
import dev.waymark.ops.postgresql.ForeignDatabase;
import dev.waymark.ops.postgresql.PackagedApplication;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that goes on elsewhere: by the commands that an operator types. */
@QuarkusTest
@TestProfile(TwoLanguages.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoreIT {
    private static final List<Integer> RELEASES = List.of(1, 3, 5);
    /** One of those for lists, pages and pictures, of which there are more. */
    private static final List<Integer> FORMER = List.of(3);

    private static final List<String> LANGUAGES = List.of("en", "es");

    @TempDir
    Path folder;

    @Inject
    Database database;

    @Test
    void another_database_answers_the_same_and_goes_on() throws Exception {
        var busy = BusyDatabase.after(database);
        var documents = PublicAnswers.documents(database, RELEASES, LANGUAGES);
        var others = PublicAnswers.others(database, FORMER, LANGUAGES);
        var states = states(busy.key());
        var file = folder.resolve("backup.ndjson");
        int newest = RestAssured.get("/v1").path("release");
        Files.write(file, export("?everything=true").asByteArray());
        try (var server = new ForeignDatabase()) {
            server.create("elsewhere", "");
            var environment = new HashMap<>(server.configuration("elsewhere"));
            environment.put("WAYMARK_CONTENT_LOCATION", "none");
            environment.put("WAYMARK_LANGUAGES", "en,es");
            environment.put("WAYMARK_PUBLIC_URL", "https://roadmaps.example");

            assertThat(told(environment, 0, "restore", "backup.ndjson")).contains("is restored");
            assertThat(told(environment, 1, "restore", "backup.ndjson")).contains("tables already");
            assertThat(told(environment, 0, "backup", "again.ndjson")).contains("The backup is in");
            assertThat(told(environment, 1, "backup", "again.ndjson")).contains("is there already");
            var again = folder.resolve("again.ndjson");
            assertThat(rows(again)).isEqualTo(rows(file));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(again)))
                    .isEqualTo("rw-------");

            int port = RestAssured.port;
            try (var application =
                    PackagedApplication.start(folder, environment).awaitUp()) {
                RestAssured.port = application.port();
                assertThat(PublicAnswers.documents(database, RELEASES, LANGUAGES))
                        .isEqualTo(documents);
                assertThat(PublicAnswers.others(database, FORMER, LANGUAGES)).isEqualTo(others);
                assertThat(states(busy.key())).isEqualTo(states);
                // What waits for a scheduled release, as r does, is left out of a release of everything.
                Administrator.with(busy.key())
                        .header("If-Match", "*")
                        .contentType("application/merge-patch+json;charset=UTF-8")
                        .body("{\"title\":\"S 5\"}")
                        .patch(Editor.SKILLS + "s-plus")
                        .then()
                        .statusCode(200);
                Administrator.post(
                                busy.key(),
                                "/v1/manage/releases",
                                "{\"note\":null,\"entries\":null,\"baseRelease\":null,\"publishAt\":null}")
                        .then()
                        .statusCode(201)
                        .body("release", equalTo(newest + 1));
            } finally {
                RestAssured.port = port;
            }
        }
    }

    /** What editors see: the drafts with their versions, and the latest of the record. */
    private static String states(String key) {
        return List.of("/v1/manage/skills", "/v1/manage/audit", "/v1/manage/keys", "/v1/manage/scheduled-releases")
                .stream()
                .map(path -> Administrator.with(key)
                        .get(path + "?limit=100")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .toList()
                .toString();
    }

    private static List<String> rows(Path backup) throws Exception {
        var lines = Files.readAllLines(backup);
        return lines.subList(1, lines.size() - 1);
    }

    private String told(Map<String, String> environment, int code, String... command) throws Exception {
        var application = PackagedApplication.run(folder, environment, command);
        assertThat(application.exitCode()).as(application.log()).isEqualTo(code);
        assertThat(application.log()).doesNotContain("\tat ", "Listening on");
        return application.log();
    }
}
