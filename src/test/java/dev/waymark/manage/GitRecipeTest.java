package dev.waymark.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that keeps a service in step with a Git repository. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class GitRecipeTest {
    private static final Path RECIPES = Path.of("src", "git").toAbsolutePath();
    private static final String SCRIPT = "'" + RECIPES.resolve("waymark-content") + "'";

    @Inject
    Database database;

    @TestHTTPResource
    URI server;

    @TempDir
    Path repository;

    @BeforeEach
    void begin() throws Exception {
        assumeTrue(Tools.areThere("sh", "git", "curl", "awk"), "git, curl or awk is not installed");
        database.empty();
        write("content/skill/rust.yaml", ContentBody.skill("rust", "Rust"));
        write("content/skill/perl.yaml", ContentBody.skill("perl", "Perl"));
        run(0, "git init -q . && git config user.name n && git config user.email n@example.org", Map.of());
        commit();
    }

    @Test
    void what_is_merged_is_public_and_what_is_deleted_is_gone() throws Exception {
        assertThat(publish(0)).contains("Release 1 is public.");
        RestAssured.get("/v1/releases/1").then().body("note", Matchers.startsWith("Content of commit "));
        Files.delete(repository.resolve("content/skill/perl.yaml"));
        write("content/skill/rust.yaml", ContentBody.skill("rust", "Rust 2"));
        write("content/skill/left-out.yaml", "what nobody has committed is not looked at");
        run(0, "git add -u && git commit -qm change", Map.of());
        assertThat(publish(0)).contains("Release 2 is public.");
        assertThat(publish(0)).contains("Nothing had to be published.");
        RestAssured.get("/v1/skills/rust").then().body("title", Matchers.is("Rust 2"));
        RestAssured.get("/v1/skills/perl").then().statusCode(410);
        run(0, "git checkout -q HEAD~1", Map.of());
        assertThat(publish(2)).contains("a later commit is public");
        RestAssured.get("/v1/skills/rust").then().body("title", Matchers.is("Rust 2"));
    }

    @Test
    void any_number_of_deleted_entries_is_gone_at_once() throws Exception {
        String name = "one-of-very-many-skills-with-a-name-that-fills-the-address-%s";
        for (int i = 0; i < 100; i++) {
            String next = i == 99 ? "rust" : name.formatted(i + 1);
            write(
                    "content/skill/%s.yaml".formatted(name.formatted(i)),
                    ContentBody.skill(name.formatted(i), "Skill " + i)
                            + "related:\n  - {skill: %s, assertion: editorial}\n".formatted(next));
        }
        write("content/.gitattributes", "remove.txt export-ignore\n");
        commit();
        assertThat(publish(0)).contains("Release 1 is public.");
        run(0, "git rm -q 'content/skill/one-of-*.yaml' && git commit -qm delete", Map.of());
        var objects = run(0, "git count-objects", Map.of());
        run(0, SCRIPT + " check content", Map.of());
        assertThat(run(0, "git count-objects", Map.of())).isEqualTo(objects);
        RestAssured.get("/v1/skills/" + name.formatted(0)).then().statusCode(200);
        assertThat(publish(0)).contains("Release 2 is public.");
        RestAssured.get("/v1/skills/" + name.formatted(0)).then().statusCode(410);
        RestAssured.get("/v1/skills/" + name.formatted(99)).then().statusCode(410);
        RestAssured.get("/v1/skills/rust").then().statusCode(200);
        assertThat(run(0, "git status --porcelain", Map.of())).isEmpty();
        write("content/remove.txt", "skill/rust");
        commit();
        assertThat(run(2, SCRIPT + " check content", Map.of())).contains("give the file another name");
    }

    @Test
    void what_was_withdrawn_can_be_deleted_afterwards() throws Exception {
        publish(0);
        Withdrawing.withdraw("skills/perl").then().statusCode(201);
        assertThat(publish(1)).contains("skill perl was withdrawn for good");
        run(0, "git rm -q content/skill/perl.yaml && git commit -qm delete", Map.of());
        assertThat(publish(0)).contains("Nothing had to be published.");
    }

    @Test
    void it_can_be_called_from_a_folder_within_the_repository() throws Exception {
        assertThat(run(0, "cd content && " + SCRIPT + " check .", Map.of()))
                .contains("content/skill/rust.yaml:1: warning:");
    }

    @Test
    void a_check_tells_files_and_lines_and_changes_nothing() throws Exception {
        assertThat(run(0, SCRIPT + " check content", Map.of()))
                .contains("content/skill/rust.yaml:1: warning: nothing refers to it");
        write("content/skill/rust.yaml", ContentBody.skill("rust", "Rust").replaceFirst("kind: \\S+", "kind: 100%"));
        commit();
        assertThat(run(1, SCRIPT + " check content", Map.of()))
                .contains("content/skill/rust.yaml:")
                .contains("error: /kind: '100%' is not known here (allowed: knowledge, ");
        assertThat(run(1, SCRIPT + " check content", Map.of("GITHUB_ACTIONS", "true")))
                .contains("::error file=content/skill/rust.yaml,line=")
                .contains("'100%25'");
        run(1, SCRIPT + " check content", Map.of("GITLAB_CI", "true"));
        JsonNode report = new ObjectMapper()
                .readTree(repository.resolve("gl-code-quality-report.json").toFile());
        assertThat(report.at("/0/location/path").asText()).isEqualTo("content/skill/rust.yaml");
        assertThat(report.at("/0/severity").asText()).isEqualTo("major");
        assertThat(database.sizes().values()).containsOnly(0);
    }

    @Test
    void what_somebody_has_edited_in_the_service_is_not_written_over() throws Exception {
        publish(0);
        Editor.put("rust", Editor.get("rust").header("ETag"), Editor.skill("rust", "Edited by hand"));
        write("content/skill/rust.yaml", ContentBody.skill("rust", "Rust 2"));
        commit();
        assertThat(publish(1)).contains("content/skill/rust.yaml:1: error: it was edited in the service");
        RestAssured.get("/v1/skills/rust").then().body("title", Matchers.is("Rust"));
    }

    @Test
    void what_cannot_go_is_told_of_the_deleted_file() throws Exception {
        publish(0);
        Editor.post("perl/rename", "{\"slug\":\"perl-5\"}").then().statusCode(200);
        run(0, "git rm -q content/skill/perl.yaml && git commit -qm delete", Map.of());
        assertThat(run(1, SCRIPT + " check content", Map.of()))
                .contains("content:1: error: of a deleted file: skill/perl is called perl-5 now.");
    }

    @Test
    void who_cannot_tell_says_so() throws Exception {
        assertThat(run(2, SCRIPT + " check nowhere", Map.of())).contains("the commit has no folder 'nowhere'");
        assertThat(run(2, SCRIPT + " check content", Map.of("WAYMARK_KEY", "wmk_wrong")))
                .contains("the service answered 401")
                .doesNotContain("wmk_wrong");
    }

    @Test
    void the_workflows_of_both_hosts_call_the_script_with_all_of_the_history() throws IOException {
        var yaml = new YAMLMapper();
        for (String job : List.of("check", "publish")) {
            var steps = yaml.readTree(RECIPES.resolve("github.yml").toFile()).at("/jobs/%s/steps".formatted(job));
            assertThat(steps.at("/0/with/fetch-depth").asInt(-1)).isZero();
            assertThat(steps.at("/1/run").asText()).isEqualTo("./waymark-content %s content".formatted(job));
        }
        var gitlab = yaml.readTree(RECIPES.resolve("gitlab-ci.yml").toFile());
        assertThat(gitlab.at("/.content/variables/GIT_DEPTH").asInt(-1)).isZero();
        assertThat(gitlab.at("/publish/script/0").asText()).isEqualTo("./waymark-content publish content");
        assertThat(gitlab.at("/check/script/0").asText()).endsWith(" ./waymark-content check content");
        assertThat(gitlab.at("/check/artifacts/reports/codequality").asText()).isEqualTo("gl-code-quality-report.json");
    }

    private void write(String file, String text) throws IOException {
        var path = repository.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void commit() throws Exception {
        run(0, "git add -A && git commit -qm change", Map.of());
    }

    private String publish(int status) throws Exception {
        return run(status, SCRIPT + " publish content", Map.of());
    }

    private String run(int status, String command, Map<String, String> variables) throws Exception {
        var log = repository.resolveSibling("log.txt").toFile();
        var shell = new ProcessBuilder("sh", "-c", command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log);
        shell.environment().keySet().removeAll(Set.of("GITHUB_ACTIONS", "GITLAB_CI"));
        shell.environment().put("WAYMARK_URL", server.toString());
        shell.environment().put("WAYMARK_KEY", Administrator.key());
        shell.environment().putAll(variables);
        var process = shell.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var said = Files.readString(log.toPath());
        assertThat(process.exitValue()).as(said).isEqualTo(status);
        return said;
    }
}
