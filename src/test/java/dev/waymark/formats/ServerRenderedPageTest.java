package dev.waymark.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The recipe of the guide for pages that a server renders, run as it stands there. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerRenderedPageTest {
    private static final Pattern RECIPE = Pattern.compile("(?ms)^```js\n(// page\\.mjs\n.*?)^```$");
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    @Timeout(30)
    void a_page_has_what_people_read_and_what_search_engines_do() throws Exception {
        assumeTrue(isThere("node"), "node is not installed");
        var recipe = RECIPE.matcher(Files.readString(Path.of("src", "docs", "guide", "clients.md")));
        assertThat(recipe.find()).isTrue();
        var script = Files.writeString(folder.resolve("page.mjs"), recipe.group(1));
        int port = freePort();
        var builder = new ProcessBuilder("node", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile());
        builder.environment().put("WAYMARK", RestAssured.baseURI + ":" + RestAssured.port);
        builder.environment().put("PORT", String.valueOf(port));
        var process = builder.start();
        try {
            var page = get(port, "/careers/data-scientist");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<h1>Data Scientist</h1>", "<li>Python</li>");
            var data = DATA.matcher(page.body());
            assertThat(data.find()).isTrue();
            assertThat(new ObjectMapper().readTree(data.group(1)).path("@type").asText())
                    .isEqualTo("Occupation");
            assertThat(get(port, "/careers/nothing").statusCode()).isEqualTo(404);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Asks again until the server listens. */
    private static HttpResponse<String> get(int port, String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        while (true) {
            try {
                return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
