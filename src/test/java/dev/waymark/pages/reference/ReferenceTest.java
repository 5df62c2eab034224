package dev.waymark.pages.reference;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference says all that the contract says, and its code is right. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferenceTest {
    private static final String ORIGIN = "https://roadmaps.example";
    private static final Pattern CODE =
            Pattern.compile("<pre class=\"code ([a-z]+)\"><code>(.*?)</code></pre>", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("[\"'](" + ORIGIN + "[^\"']*)[\"']");
    private static final Map<Character, Character> PAIRS = Map.of(')', '(', ']', '[', '}', '{');

    private String page = "";
    private JsonNode contract = new ObjectMapper().createObjectNode();

    @BeforeEach
    void read() throws IOException {
        page = when().get("/reference").then().statusCode(200).extract().asString();
        contract = new ObjectMapper().readTree(when().get("/openapi.json").asByteArray());
        Files.createDirectories(Path.of("target/pictures"));
        Files.writeString(Path.of("target/pictures/reference.html"), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "typescript", "python", "kotlin", "swift"})
    void each_operation_has_code_that_calls_it(String language) {
        var paths = contract.path("paths").properties().stream()
                .filter(path -> path.getValue().at("/get/security").isEmpty()
                        && path.getValue().has("get"))
                .map(path -> Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[a-z0-9-]+") + "(\\?[^'\"]*)?"))
                .toList();
        var calls = code(language).stream().map(ReferenceTest::call).toList();
        assertThat(calls).hasSameSizeAs(paths).doesNotHaveDuplicates();
        assertThat(paths)
                .allMatch(path ->
                        calls.stream().anyMatch(call -> path.matcher(call).matches()));
    }

    @Test
    void each_call_succeeds() {
        assertThat(code("curl")).allSatisfy(line -> {
            assertThat(line).matches("curl '" + ORIGIN + "/v1[A-Za-z0-9/?=.&%+-]*'");
            given().urlEncodingEnabled(false).get(call(line)).then().statusCode(200);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "typescript,(item|document)\\.([a-zA-Z]+)\\)",
        "python,(item|document)\\[\"([a-zA-Z]+)\"]\\)",
        "swift,(item|document)\\.([a-zA-Z]+)\\)"
    })
    void what_code_prints_is_in_the_answer(String language, String printed) {
        assertThat(code(language)).allSatisfy(text -> {
            var member = Pattern.compile(printed).matcher(text);
            if (!member.find()) {
                // What is no document is printed as a whole, JSON-LD too.
                when().get(call(text)).then().contentType(not(startsWith("application/json")));
                return;
            }
            var list = Pattern.compile("page[.\\[]\"?([a-z]+)").matcher(text);
            Object value = when().get(call(text))
                    .path(list.find() ? list.group(1) + "[0]." + member.group(2) : member.group(2));
            // A list may be empty.
            assertThat(value == null && member.group(1).equals("document")).isFalse();
            if (value != null && language.equals("swift")) {
                assertThat(text).contains(": " + (value instanceof Integer ? "Int" : "String") + " }");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "typescript", "python", "kotlin", "swift"})
    void what_code_opens_it_closes(String language) {
        assertThat(code(language)).allSatisfy(text -> {
            var open = new ArrayDeque<Character>();
            text.chars().mapToObj(letter -> (char) letter).forEach(letter -> {
                if (PAIRS.containsValue(letter)) {
                    open.push(letter);
                } else if (PAIRS.containsKey(letter)) {
                    assertThat(open.poll()).isEqualTo(PAIRS.get(letter));
                }
            });
            assertThat(open).isEmpty();
            assertThat(text.chars().filter(letter -> letter == '"').count() % 2).isZero();
        });
    }

    @Test
    void every_sentence_of_the_contract_is_there_and_parameters_are_told_once() {
        String words = plain(page).replaceAll("\\s+", " ");
        for (String pointer : List.of("/components/schemas", "/components/headers", "/components/responses")) {
            var told = contract.at(pointer).properties().stream()
                    .filter(component -> !component.getKey().matches("Management\\d+"))
                    .flatMap(component -> component.getValue().findValuesAsText("description").stream())
                    .toList();
            assertThat(told)
                    .isNotEmpty()
                    .allSatisfy(sentence -> assertThat(words).contains(marked(sentence)));
        }
        contract.path("paths").findParents("operationId").stream()
                .filter(operation -> operation.path("security").isEmpty())
                .forEach(operation -> {
                    assertThat(words)
                            .contains(marked(operation.path("description").asText()));
                    assertThat(operation.path("parameters").findValuesAsText("description"))
                            .allSatisfy(sentence -> assertThat(words).contains(marked(sentence)));
                });
        for (String name : List.of("lang", "release", "limit", "cursor", "count", "updatedSince")) {
            var parameter = contract.at("/paths/~1v1~1skills/get/parameters").findParents("in").stream()
                    .filter(one -> one.path("name").asText().equals(name))
                    .findFirst()
                    .orElseThrow();
            assertThat(words.split(
                            Pattern.quote(marked(parameter.path("description").asText())), -1))
                    .as(name)
                    .hasSize(2);
        }
    }

    @Test
    void every_type_member_and_range_is_there() {
        contract.at("/components/schemas").properties().stream()
                .filter(type -> !type.getKey().endsWith("OrNull"))
                .forEach(type -> {
                    String told = section("type-" + type.getKey());
                    type.getValue()
                            .path("properties")
                            .fieldNames()
                            .forEachRemaining(member ->
                                    assertThat(told).as(type.getKey()).contains("<code>" + member + "</code>"));
                });
        assertThat(plain(section("type-RequiredSkill"))).containsPattern("importance\\s+integer or null, 0 to 100");
        assertThat(plain(section("type-KnownSkillKind"))).contains("One of knowledge, technique");
    }

    @Test
    void every_link_within_the_page_leads_somewhere_and_no_place_is_there_twice() {
        var places = all(page, "id=\"([^\"]+)\"");
        assertThat(places).doesNotHaveDuplicates();
        assertThat(all(page, "href=\"#([^\"]+)\"")).isNotEmpty().isSubsetOf(places);
    }

    @Test
    void it_is_small_on_the_wire() {
        String length =
                given().header("Accept-Encoding", "gzip").head("/reference").header("Content-Length");
        assertThat(Integer.parseInt(length)).isBetween(10_000, 80_000);
    }

    private List<String> code(String language) {
        return CODE.matcher(page)
                .results()
                .filter(code -> code.group(1).equals(language))
                .map(code -> plain(code.group(2)))
                .toList();
    }

    private static String call(String code) {
        return CALL.matcher(code)
                .results()
                .map(found -> found.group(1).substring(ORIGIN.length()))
                .findFirst()
                .orElseThrow();
    }

    /** From a place to the next heading. */
    private String section(String id) {
        int start = page.indexOf("id=\"" + id + "\"");
        assertThat(start).as(id).isPositive();
        int next = page.indexOf(id.startsWith("type-") ? "<h3" : "<h2", start);
        return page.substring(start, next < 0 ? page.length() : next);
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** As a reader sees it, without the marks of Markdown. */
    private static String marked(String markdown) {
        return Arrays.stream(markdown.replaceAll("\\[([^]]+)]\\([^)]+\\)", "$1")
                        .replaceAll("[`*]{1,2}(\\S[^`*]*)[`*]{1,2}", "$1")
                        .split("\\s+"))
                .reduce((first, second) -> first + " " + second)
                .orElse("")
                .strip();
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]+>", "")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("[ \\t]+", " ");
    }
}
