package dev.waymark.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waymark.Database;
import dev.waymark.TwoLanguages;
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
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the guide for editors, typed one after the other. */
@QuarkusTest
@TestProfile(TwoLanguages.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EditGuideTest {
    private static final Path GUIDE = Path.of("src", "docs", "guide", "edit.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\n(.*?)^```$");

    @Inject
    Database database;

    @TestHTTPResource
    URI server;

    @TempDir
    Path folder;

    @Test
    void every_command_succeeds_and_the_first_change_is_public() throws Exception {
        assumeTrue(Tools.areThere("bash", "curl"), "bash and curl are not installed");
        database.empty();
        Editor.make("pandas");
        Administrator.post(
                        Administrator.key(),
                        "/v1/manage/releases",
                        "{\"note\":null,\"entries\":null,\"baseRelease\":null,\"publishAt\":null}")
                .then()
                .statusCode(201);
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data/administrator.key"), Administrator.key() + "\n");
        String commands = blocks().stream()
                .filter(block -> !block.contains("zip") || Tools.areThere("zip", "unzip"))
                .collect(Collectors.joining("\n"));
        assertThat(commands).contains("-X PATCH", "releases?check=true", "revisions/1/restore");
        assertThat(run("set -e\ncurl() { command curl --fail --show-error \"$@\"; echo; }\n" + commands))
                .contains("\"release\":2", "The summary of Skill pandas", "\"language\":\"es\"");
        RestAssured.get("/v1/skills/pandas").then().body("summary", Matchers.containsString("tables of data"));
    }

    /** What the guide does with exports takes over no file whose content nobody has changed here. */
    @Test
    void comments_stay_in_files_that_nobody_has_edited_here() throws Exception {
        assumeTrue(Tools.areThere("bash", "curl", "unzip"), "bash, curl and unzip are not installed");
        database.empty();
        Editor.make("edited");
        Editor.make("left-alone");
        Files.writeString(folder.resolve("key.txt"), "Authorization: Bearer %s\n".formatted(Administrator.key()));
        String export = blocks().stream()
                .filter(block -> block.contains("unzip -q -o drafts.zip -d content"))
                .findFirst()
                .orElseThrow();
        String takeOver = blocks().stream()
                .filter(block -> block.contains("last.zip"))
                .findFirst()
                .orElseThrow();
        String exportAlone = export.lines().findFirst().orElseThrow();
        run("set -e\n" + export + takeOver);
        for (String slug : List.of("edited", "left-alone")) {
            Path file = folder.resolve("content/skill/%s.yaml".formatted(slug));
            Files.writeString(file, "# By hand.\n" + Files.readString(file).replace("kind: tool", "kind:   tool"));
        }
        Editor.patch("edited", "*", "{\"title\":\"Edited here\"}").then().statusCode(200);
        run("set -e\n%s\n%s".formatted(exportAlone, takeOver));
        assertThat(folder.resolve("content/skill/left-alone.yaml"))
                .content()
                .startsWith("# By hand.\n")
                .contains("kind:   tool");
        assertThat(folder.resolve("content/skill/edited.yaml"))
                .content()
                .contains("title: Edited here")
                .doesNotContain("# By hand.");
        Editor.discard("left-alone", "*").then().statusCode(204);
        run("set -e\n%s\n%s".formatted(exportAlone, takeOver));
        assertThat(folder.resolve("content/skill/left-alone.yaml")).doesNotExist();
    }

    /** The commands of the guide, as they are typed here. */
    private List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(GUIDE))
                .results()
                .map((MatchResult block) ->
                        block.group(1).replace("http://localhost:8080", "http://localhost:" + server.getPort()))
                .toList();
    }

    private String run(String script) throws IOException, InterruptedException {
        var log = folder.resolve("log.txt").toFile();
        var shell = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(log.toPath());
        assertThat(shell.exitValue()).as(said).isZero();
        return said;
    }
}
