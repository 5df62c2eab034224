package dev.waymark;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What README.md shows is what the service answers: in its {@code console} blocks, each
 * {@code $ curl -s http://localhost:8080/…} is followed by the answer. White space does not count, so that an answer can
 * be wrapped; {@code …} stands for whatever was cut out; the times of publication differ from one database to the next.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern BLOCK =
            Pattern.compile("^```console\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern CURL =
            Pattern.compile("curl -s (?<quote>['\"]?)http://localhost:8080(?<path>/[^'\"\\s]*)\\k<quote>");

    /** A call and the answer that README shows for it. */
    record Call(String path, String answer) {}

    @Test
    void every_call_gets_the_answer_that_it_shows() throws IOException {
        assumeTrue(Files.exists(README), "README.md is not written yet");
        var calls = calls(Files.readString(README));
        assertThat(calls).as("calls in README.md").isNotEmpty();
        for (var call : calls) {
            var answer = given().urlEncodingEnabled(false).get(call.path());
            assertThat(answer.statusCode()).as(call.path()).isEqualTo(200);
            assertThat(bare(answer.asString())).as(call.path()).matches(pattern(call.answer()));
        }
    }

    @Test
    void a_call_is_read_with_its_answer_and_other_commands_are_left_alone() {
        var text = """
                ```console
                $ ./mvnw verify
                BUILD SUCCESS
                $ curl -s 'http://localhost:8080/v1/skills?slug=a&limit=1'
                {"items": [
                   {"updatedAt":"2026-01-01T00:00:00Z", … ]}
                $ curl -s http://localhost:8080/v1
                {}
                ```
                """;
        assertThat(calls(text))
                .containsExactly(
                        new Call(
                                "/v1/skills?slug=a&limit=1",
                                "{\"items\": [\n   {\"updatedAt\":\"2026-01-01T00:00:00Z\", … ]}\n"),
                        new Call("/v1", "{}\n"));
        var shown = pattern(calls(text).get(0).answer());
        assertThat(bare("{\"items\":[{\"updatedAt\":\"2026-11-22T09:30:00Z\",\"slug\":\"a\"}]}"))
                .matches(shown);
        assertThat(bare("{\"items\":[{\"publishedAt\":\"2026-11-22T09:30:00Z\",\"slug\":\"a\"}]}"))
                .doesNotMatch(shown);
    }

    private static List<Call> calls(String readme) {
        var calls = new ArrayList<Call>();
        BLOCK.matcher(readme).results().map(block -> block.group(1)).forEach(block -> {
            for (var command : block.split("(?m)^\\$ ", -1)) {
                int end = command.indexOf('\n');
                if (command.startsWith("curl")) {
                    var curl = CURL.matcher(command.substring(0, end));
                    assertThat(curl.matches())
                            .as("a call in the form that this test can make: %s", command)
                            .isTrue();
                    calls.add(new Call(curl.group("path"), command.substring(end + 1)));
                }
            }
        });
        return calls;
    }

    /** Without white space, and with every time of publication the same. */
    private static String bare(String answer) {
        return answer.replaceAll("\\s", "").replaceAll("(\"(?:updated|published)At\":)\"[^\"]*\"", "$1\"\"");
    }

    private static Pattern pattern(String shown) {
        var parts = bare(shown).split("…", -1);
        return Pattern.compile(
                String.join(".*", Arrays.stream(parts).map(Pattern::quote).toList()), Pattern.DOTALL);
    }
}
