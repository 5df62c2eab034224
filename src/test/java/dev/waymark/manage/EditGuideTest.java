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
        String commands = BLOCK.matcher(Files.readString(GUIDE))
                .results()
                .map((MatchResult block) -> block.group(1))
                .filter(block -> !block.contains("zip") || Tools.areThere("zip", "unzip"))
                .collect(Collectors.joining("\n"))
                .replace("http://localhost:8080", "http://localhost:" + server.getPort());
        assertThat(commands).contains("-X PATCH", "releases?check=true", "revisions/1/restore");
        assertThat(run("set -e\ncurl() { command curl --fail --show-error \"$@\"; echo; }\n" + commands))
                .contains("\"release\":2", "The summary of Skill pandas", "\"language\":\"es\"");
        RestAssured.get("/v1/skills/pandas").then().body("summary", Matchers.containsString("tables of data"));
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
