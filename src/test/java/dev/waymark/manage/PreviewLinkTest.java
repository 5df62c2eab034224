package dev.waymark.manage;

import static dev.waymark.manage.Administrator.with;
import static dev.waymark.manage.Editor.make;
import static dev.waymark.manage.Stranger.link;
import static dev.waymark.manage.Stranger.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.waymark.Database;
import dev.waymark.TwoLanguages;
import dev.waymark.access.AccessKey;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that show what is not public yet to whoever has them. */
@QuarkusTest
@TestProfile(TwoLanguages.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewLinkTest {
    @Inject
    Database database;

    @BeforeEach
    void forgetEverything() throws SQLException {
        database.empty();
    }

    @Test
    void a_link_that_does_not_count_is_answered_as_one_that_never_did() throws SQLException {
        make("one");
        Set<String> answers = new TreeSet<>();
        Response ended = link(Administrator.key(), "one", 1);
        with(Administrator.key()).delete(ended.<String>path("href")).then().statusCode(204);
        answers.add(refusal(ended.path("url")));
        with(Administrator.key()).delete(ended.<String>path("href")).then().statusCode(404);
        Response expired = link(Administrator.key(), "one", 1);
        database.asOwner("update preview_link set expires_at = now() - interval '1 second'");
        answers.add(refusal(expired.path("url")));
        String key = Administrator.make("content:read").get("key");
        Response revoked = link(key, "one", 1);
        open(revoked).then().statusCode(200);
        String id = AccessKey.parse(key).orElseThrow().id();
        database.asOwner("update key set expires_at = now() - interval '1 second' where id = '%s'".formatted(id));
        answers.add(refusal(revoked.path("url")));
        database.asOwner("update key set expires_at = null where id = '%s'".formatted(id));
        open(revoked).then().statusCode(200);
        with(Administrator.key()).delete(Administrator.KEYS + "/" + id).then().statusCode(204);
        answers.add(refusal(revoked.path("url")));
        String gone = link(Administrator.key(), "one", 1).path("url");
        answers.add(refusal(gone.substring(0, gone.length() - 1) + (gone.endsWith("a") ? "b" : "a")));
        answers.add(refusal("/preview/wmp_" + "0".repeat(12) + "_" + "0".repeat(43)));
        answers.add(refusal("/preview/nonsense"));
        answers.add(refusal("/preview/" + "x".repeat(3000)));
        Editor.discard("one", "*").then().statusCode(204);
        answers.add(refusal(gone));
        assertThat(answers).hasSize(1);
    }

    @Test
    void a_link_lasts_no_longer_than_its_key() {
        make("one");
        String end = Instant.now().plusSeconds(7200).toString().replaceAll("\\..*", "Z");
        String key = Administrator.post(
                        Administrator.key(), Administrator.KEYS, Administrator.body("Short", end, "content:read"))
                .path("key");
        link(key, "one", 720).then().statusCode(201).body("expiresAt", equalTo(end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"expiresInHours\":0}",
                "{\"expiresInHours\":721}",
                "{\"expiresInHours\":\"1\"}",
                "{\"expiresInHours\":1.5}",
                "{\"expiresInHours\":null}",
                "{\"expiresInHours\":1,\"x\":1}",
                "[]",
                "",
                "{\"expiresInHours\":1e9}"
            })
    void what_is_no_number_of_hours_is_refused(String body) {
        make("one");
        assertThat(Administrator.post(Administrator.key(), Editor.SKILLS + "one/preview-links", body)
                        .statusCode())
                .isIn(400, 422);
        assertThat(database.rows("select id from preview_link")).isEmpty();
    }

    @Test
    void a_link_of_what_is_not_there_is_refused() {
        link(Administrator.key(), "nobody", 1).then().statusCode(404).body("code", equalTo("unknown-draft"));
        make("one");
        make("two");
        String href = link(Administrator.key(), "one", 1).path("href");
        with(Administrator.key()).delete(href.replace("/one/", "/two/")).then().statusCode(404);
    }

    @Test
    void a_key_has_a_hundred_links_at_a_time_and_those_that_have_ended_are_forgotten() throws SQLException {
        make("one");
        String key = Administrator.make("content:read").get("key");
        for (int i = 0; i < 100; i++) {
            link(key, "one", 1).then().statusCode(201);
        }
        link(key, "one", 1).then().statusCode(409).body("code", equalTo("too-many-preview-links"));
        link(Administrator.key(), "one", 1).then().statusCode(201);
        database.asOwner("update preview_link set expires_at = now() - interval '1 second'");
        link(key, "one", 1).then().statusCode(201);
        assertThat(database.rows("select count(*) from preview_link")).containsExactly("1");
    }

    @Test
    void the_same_request_gets_the_same_link_and_each_is_on_record() {
        make("one");
        String name = "link-" + UUID.randomUUID();
        String first = repeatable(name).path("url");
        repeatable(name).then().header("Idempotency-Replayed", equalTo("true")).body("url", equalTo(first));
        Response made = link(Administrator.key(), "one", 1);
        with(Administrator.key()).delete(made.<String>path("href")).then().statusCode(204);
        with(Administrator.key())
                .get("/v1/manage/audit?slug=one&type=skill&limit=3")
                .then()
                .body(
                        "items.action",
                        equalTo(List.of("preview-link.removed", "preview-link.created", "preview-link.created")))
                .body("items.href", hasItem("/v1/manage/skills/one"));
    }

    private static String refusal(String url) {
        Response answer = open(url);
        answer.then()
                .statusCode(404)
                .header("Cache-Control", equalTo("no-store"))
                .header("X-Robots-Tag", equalTo("noindex"))
                .body("code", equalTo("unknown-preview-link"));
        return answer.asString();
    }

    private static Response repeatable(String name) {
        return with(Administrator.key())
                .header("Idempotency-Key", name)
                .contentType("application/json")
                .body("{\"expiresInHours\":1}")
                .post(Editor.SKILLS + "one/preview-links");
    }
}
