package dev.waymark.manage;

import static dev.waymark.manage.Editor.make;
import static dev.waymark.manage.Translator.create;
import static dev.waymark.manage.Translator.get;
import static dev.waymark.manage.Translator.patch;
import static dev.waymark.manage.Translator.put;
import static dev.waymark.manage.Translator.texts;
import static dev.waymark.manage.Translator.translate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.TwoLanguages;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Several who work on what one entry says, and publish it, at once. */
@QuarkusTest
@TestProfile(TwoLanguages.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TranslationRaceTest {
    private static final String EVERYTHING = "{\"note\":null,\"entries\":null,\"baseRelease\":null,\"publishAt\":null}";

    private static final String WAITING =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";

    @Inject
    Database database;

    private final String slug = "race-" + UUID.randomUUID();

    /** The first one waits for the texts, and the second one for the document that the first one holds. */
    @Test
    void of_two_translators_who_are_at_it_at_once_the_second_is_told() throws Exception {
        make(slug);
        String tag = translate(slug, "Uno");
        oneOfTwo(
                "select from draft where slug = '%s' and locale = 'es' for update".formatted(slug),
                title -> patch(slug, tag, "{\"title\":\"%s\"}".formatted(title)));
    }

    @Test
    void of_two_who_make_the_first_texts_at_once_the_second_is_told() throws Exception {
        make(slug);
        oneOfTwo(
                "insert into draft (entry, type, locale, slug, document, sha256, updated_at, updated_by)"
                        + " select entry, type, 'es', slug, '{}', sha256, now(), 'x' from draft where slug = '%s'"
                                .formatted(slug),
                title -> create(slug, texts(title, "")));
    }

    private void oneOfTwo(String obstacle, Function<String, Response> request) throws Exception {
        var first = new CompletableFuture<Response>();
        var second = new CompletableFuture<Response>();
        database.during(obstacle, () -> {
            first.completeAsync(() -> request.apply("Primero"));
            awaitWaiting(1, first);
            second.completeAsync(() -> request.apply("Segundo"));
            awaitWaiting(2, second);
        });
        assertThat(first.get().statusCode()).isIn(200, 201);
        second.get().then().statusCode(412);
        get(slug).then().body("title", equalTo("Primero"));
    }

    private void awaitWaiting(int requests, CompletableFuture<Response> last) {
        while (!last.isDone() && !database.rows(WAITING).equals(List.of(String.valueOf(requests)))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void of_fifty_translators_with_one_version_one_succeeds() throws Exception {
        make(slug);
        String tag = translate(slug, "Uno");
        var answers = atOnce(50, i -> patch(slug, tag, "{\"title\":\"Traductor %s\"}".formatted(i)));
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnly(200, 412)
                .containsOnlyOnce(200);
        assertThat(get(slug).<String>path("title")).isEqualTo(saved(answers).path("title"));
    }

    @Test
    void of_fifty_who_make_the_first_texts_one_succeeds() throws Exception {
        make(slug);
        var answers = atOnce(50, i -> create(slug, texts("Traductor " + i, "")));
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnly(201, 412)
                .containsOnlyOnce(201);
        assertThat(get(slug).<String>path("title")).isEqualTo(saved(answers).path("title"));
    }

    @Test
    void nothing_is_lost_among_translators_editors_and_releases() throws Exception {
        database.empty();
        make(slug);
        translate(slug, "Uno");
        var answers = atOnce(60, i -> switch (i % 3) {
            case 0 -> Editor.patch(slug, "*", "{\"summary\":\"Editor %s.\"}".formatted(i));
            case 1 -> patch(slug, "*", "{\"summary\":\"Traductor %s.\"}".formatted(i));
            default -> Administrator.post(Administrator.key(), "/v1/manage/releases", EVERYTHING);
        });
        assertThat(answers).extracting(Response::statusCode).isSubsetOf(200, 201, 409, 503);
        assertThat(answers).extracting(Response::statusCode).contains(200, 201);
        Administrator.post(Administrator.key(), "/v1/manage/releases", EVERYTHING);
        Translator.states(slug)
                .then()
                .body(
                        "items[0].version",
                        equalTo(Integer.parseInt(get(slug).header("ETag").replace("\"", ""))));
        String draft = get(slug).path("summary");
        RestAssured.get("/v1/skills/%s?lang=es".formatted(slug)).then().body("summary", equalTo(draft));
    }

    @Test
    void who_translated_what_has_been_changed_meanwhile_is_told() {
        make(slug);
        String tag = translate(slug, "Uno");
        Editor.patch(slug, "*", "{\"kind\":\"practice\"}").then().statusCode(200);
        assertThat(get(slug).header("ETag")).as("no text has changed").isEqualTo(tag);
        Editor.patch(slug, "*", "{\"title\":\"Changed meanwhile\"}").then().statusCode(200);
        put(slug, tag, texts("Dos", "")).then().statusCode(412);
    }

    private static Response saved(List<Response> answers) {
        return answers.stream()
                .filter(answer -> answer.statusCode() < 300)
                .findFirst()
                .orElseThrow();
    }

    private static List<Response> atOnce(int requests, IntFunction<Response> request) throws Exception {
        var threads = Executors.newFixedThreadPool(10);
        try {
            var answers = new ArrayList<Response>();
            for (var answer : threads.invokeAll(IntStream.range(0, requests)
                    .<Callable<Response>>mapToObj(i -> () -> request.apply(i))
                    .toList())) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
