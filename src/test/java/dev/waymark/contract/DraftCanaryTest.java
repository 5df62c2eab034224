package dev.waymark.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.waymark.Database;
import dev.waymark.TwoLanguages;
import dev.waymark.manage.Administrator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A word that stands in drafts of every type, in their translations, slugs, proposals and schedules, in what was retired before
 * it was public and in what was withdrawn, looked for in all that readers can get, and in the log.
 */
@QuarkusTest
@TestProfile(TwoLanguages.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftCanaryTest {
    private static final String CANARY = "xylophone";
    /** Of slugs, which the addresses of management have, and so the log of these. */
    private static final String CANARY_SLUG = "quokka";
    /** What was public once, in what is retired. */
    private static final String FORMER = "bassoon";
    /** A word that stands nowhere, as long as the canary. */
    private static final String NOWHERE = "kwijibodu";

    private static final String EVERYTHING = "{\"note\":null,\"entries\":null,\"baseRelease\":null,\"publishAt\":null}";

    /** Once the release that everything was imported with, the retirement, and a withdrawal of each type. */
    private static final int RELEASES = 6;

    private final Logged log = new Logged();

    @Inject
    Database database;

    @TestHTTPResource
    URI service;

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void listenNoLonger() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void no_reader_gets_a_word_of_a_draft() throws Exception {
        var readers = new PublicOperations(service);
        releases();
        var before = readers.answers(RELEASES);
        drafts();
        Logger.getLogger(DraftCanaryTest.class.getName()).info("The drafts are written");
        var after = readers.answers(RELEASES);

        assertThat(after).hasSizeGreaterThan(300);
        after.forEach((url, answer) -> {
            assertThat(answer).as(url).isEqualTo(before.get(url));
            assertThat(answer).as(url).doesNotContainIgnoringCase(CANARY).doesNotContainIgnoringCase(CANARY_SLUG);
            // What a former release said is in what asks for it, and in the history of the releases.
            if (!url.contains("release=") && !url.startsWith("/v1/releases")) {
                assertThat(answer).as(url).doesNotContainIgnoringCase(FORMER);
            }
        });
        assertThat(after.get("/v1/skills/gone-python?release=1")).contains(FORMER);
        assertThat(after.get("/v1/skills/lost-python?release=1")).startsWith("410");
        for (var url : List.of("/q/metrics", "/q/health")) {
            assertThat(readers.get(url).body()).as(url).doesNotContain(CANARY).doesNotContain(CANARY_SLUG);
        }
        assertThat(asked(readers, CANARY)).as("who asks for the word").isEqualTo(asked(readers, NOWHERE));
        assertThat(asked(readers, CANARY_SLUG))
                .as("who asks for the slug")
                .isEqualTo(asked(readers, NOWHERE.substring(0, CANARY_SLUG.length())));
        assertThat(log.text()).contains("The drafts are written").doesNotContainIgnoringCase(CANARY);
    }

    /** What is public, what was, and what is no more. */
    private void releases() throws Exception {
        database.empty();
        imported(
                new CanaryContent()
                        .with("", "plain")
                        .with("gone-", FORMER)
                        .with("lost-", CANARY)
                        .zip(),
                "?publish=true");
        imported(new CanaryContent().with("gone-", CANARY).zip(), "");
        each("gone-", "/retire", "{\"replacedBy\":null}", 200);
        post("/v1/manage/releases", EVERYTHING, 201);
        each("lost-", "/withdraw", "{\"revision\":null,\"reason\":\"About a %s.\"}".formatted(CANARY), 201);
        assertThat(database.rows("select max(number) from release")).containsExactly(String.valueOf(RELEASES));
    }

    /** What is not public, in each way in which an editor can leave something behind. */
    private void drafts() {
        imported(
                new CanaryContent()
                        .with("", CANARY)
                        .inSpanish("", CANARY)
                        .with(CANARY_SLUG + "-", CANARY)
                        .inSpanish(CANARY_SLUG + "-", CANARY)
                        .zip(),
                "");
        var proposed = new ArrayList<String>();
        CanaryContent.SLUGS.forEach((collection, slug) -> {
            var path = "/v1/manage/%s/%s-%s".formatted(collection, CANARY_SLUG, slug);
            // Of a large answer, which comes in gzip, the tag says so.
            var version = json().get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("ETag")
                    .replaceAll("\\D", "");
            proposed.add("{\"type\":\"%s\",\"slug\":\"%s-%s\",\"version\":%s}"
                    .formatted(collection.replaceFirst("s$", ""), CANARY_SLUG, slug, version));
        });
        post(
                "/v1/manage/proposals",
                "{\"note\":\"The %s\",\"entries\":[%s]}".formatted(CANARY, String.join(",", proposed)),
                201);
        CanaryContent.SLUGS.forEach((collection, slug) -> {
            var path = "/v1/manage/%s/%s".formatted(collection, slug);
            post(path + "/rename", "{\"slug\":\"%s-%s-next\"}".formatted(CANARY_SLUG, slug), 200);
            var renamed = "/v1/manage/%s/%s-%s-next".formatted(collection, CANARY_SLUG, slug);
            for (var language : List.of("", "?lang=es")) {
                json().get(renamed + "/preview" + language)
                        .then()
                        .statusCode(200)
                        .body(containsString(CANARY));
                String link = post(renamed + "/preview-links", "{\"expiresInHours\":1}", 201);
                look(link + language).then().statusCode(200).body(containsString(CANARY));
            }
        });
        json().header("If-Match", "*")
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body("{\"kind\":\"%s\"}".formatted(CANARY))
                .patch("/v1/manage/skills/%s-python".formatted(CANARY_SLUG))
                .then()
                .statusCode(422);
        post("/v1/manage/releases?check=true", EVERYTHING, 200);
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        post(
                "/v1/manage/releases",
                "{\"note\":\"%s\",\"entries\":null,\"baseRelease\":null,\"publishAt\":\"%s\"}"
                        .formatted(CANARY, tomorrow),
                202);
    }

    /** What readers are told who ask for a word, with the word taken out. */
    private static List<String> asked(PublicOperations readers, String word) throws Exception {
        // A mistyped word is corrected to one that is near.
        var mistyped = word.substring(0, word.length() - 1);
        var answers = new ArrayList<String>();
        for (var url : List.of(
                "/v1/search?q=" + word,
                "/v1/search?lang=es&q=" + word,
                "/v1/search?q=" + mistyped,
                "/v1/suggest?q=" + word.substring(0, 4),
                "/v1/suggest?q=" + mistyped,
                "/v1/lookup?uri=https://%s.example/".formatted(word),
                "/v1/skills/%s-python".formatted(word),
                "/v1/roadmaps/%s-machine-learning".formatted(word),
                "/v1/job-roles/%s-machine-learning-engineer-next".formatted(word),
                "/v1/roadmaps/machine-learning/stages/" + word,
                "/v1/roadmaps/machine-learning/tips/" + word,
                "/v1/skills?slug=%s-python,%1$s-python-next".formatted(word),
                "/v1/skills?roadmap=%s-machine-learning".formatted(word),
                "/v1/skills?role=%s-machine-learning-engineer".formatted(word),
                "/v1/learning-resources?provider=" + word,
                "/v1/learning-resources?skill=%s-python".formatted(word),
                "/embed/v1/roadmaps/%s-machine-learning".formatted(word))) {
            var answer = readers.get(url);
            answers.add("%d %s".formatted(answer.statusCode(), without(answer.body(), word)));
        }
        answers.add(without(
                readers.post("/v1/match", "{\"names\":[\"%s\",\"%s\"]}".formatted(word, mistyped))
                        .body(),
                word));
        answers.add(without(
                readers.post(
                                "/mcp",
                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"search\",\"arguments\":{\"q\":\"%s\"}}}"
                                        .formatted(word))
                        .body(),
                word));
        return answers;
    }

    private static String without(String answer, String word) {
        return answer.toLowerCase(Locale.ROOT)
                .replace(word, "it")
                .replace(word.substring(0, word.length() - 1), "it")
                .replace(word.substring(0, 4), "it");
    }

    private static void imported(byte[] zip, String query) {
        given().header("Authorization", "Bearer " + Administrator.key())
                .contentType("application/zip")
                .urlEncodingEnabled(false)
                .body(zip)
                .post("/v1/manage/imports" + query)
                .then()
                .statusCode(201);
    }

    private static void each(String prefix, String what, String body, int status) {
        CanaryContent.SLUGS.forEach((collection, slug) ->
                post("/v1/manage/%s/%s%s%s".formatted(collection, prefix, slug, what), body, status));
    }

    /** Returns the address in the answer, if there is one. */
    private static String post(String path, String body, int status) {
        var answer = json().header("If-Match", "*").body(body).post(path);
        answer.then().statusCode(status);
        return String.valueOf(answer.<Object>path("url"));
    }

    private static RequestSpecification json() {
        return given().header("Authorization", "Bearer " + Administrator.key()).contentType("application/json");
    }

    /** Looks at a preview; whoever has no key waits as long as the last look took. */
    private static Response look(String link) {
        var answers = Stream.generate(() -> given().get(link)).limit(10_000);
        return answers.filter(answer -> answer.statusCode() != 503).findFirst().orElseThrow();
    }
}
