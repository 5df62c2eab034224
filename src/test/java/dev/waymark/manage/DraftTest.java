package dev.waymark.manage;

import static dev.waymark.manage.Administrator.with;
import static dev.waymark.manage.Editor.discard;
import static dev.waymark.manage.Editor.get;
import static dev.waymark.manage.Editor.make;
import static dev.waymark.manage.Editor.patch;
import static dev.waymark.manage.Editor.put;
import static dev.waymark.manage.Editor.skill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.waymark.OwnDatabase;
import dev.waymark.publishing.Publisher;
import dev.waymark.publishing.ReleaseOrder;
import dev.waymark.store.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drafts: made, read, changed, thrown away. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftTest {
    @Inject
    Publisher publisher;

    @Inject
    Drafts drafts;

    private final String slug = "draft-" + UUID.randomUUID();

    @Test
    void what_is_read_can_be_sent_back_and_changes_nothing() {
        String tag = make(slug);
        Response read = get(slug);
        read.then().statusCode(200).header("ETag", equalTo(tag)).header("Cache-Control", equalTo("no-store"));
        Response sent = put(slug, tag, read.asString());
        sent.then().statusCode(200).header("ETag", equalTo(tag));
        assertThat(sent.asString()).isEqualTo(read.asString());
    }

    @Test
    void no_reader_sees_a_draft() {
        make(slug);
        RestAssured.get("/v1/skills/" + slug).then().statusCode(404);
    }

    @Test
    void a_change_of_another_version_is_refused_and_told_what_differs() {
        String tag = make(slug);
        String newer = patch(slug, tag, "{\"title\":\"Another\"}").header("ETag");
        put(slug, tag, skill(slug, "A third"))
                .then()
                .statusCode(412)
                .header("ETag", equalTo(newer))
                .body("code", equalTo("stale-version"))
                .body("errors.pointer", equalTo(List.of("/title")));
        get(slug).then().body("title", equalTo("Another"));
    }

    @Test
    void the_tag_of_the_compressed_draft_counts_and_a_weak_one_does_not() {
        String tag = make(slug);
        patch(slug, "W/" + tag, "{\"title\":\"Weak\"}").then().statusCode(412);
        String zipped = tag.replaceFirst("\"$", "-gzip\"");
        patch(slug, "\"1\", " + zipped, "{\"title\":\"Zipped\"}").then().statusCode(200);
    }

    @Test
    void a_draft_and_the_texts_in_it_have_one_tag_and_each_its_own_body() {
        make(slug);
        String longer = "{\"summary\":\"%s\"}"
                .formatted("It comes in gzip. ".repeat(100).strip());
        String tag = patch(slug, "*", longer).header("ETag");
        Response draft = get(slug);
        Response texts = get(slug + "/translations/en");
        assertThat(List.of(draft.header("ETag"), texts.header("ETag"))).containsOnly(tag);
        assertThat(draft.asString()).contains("It comes in gzip.", "\"kind\"");
        assertThat(texts.asString()).contains("It comes in gzip.").doesNotContain("\"kind\"");
    }

    @Test
    void a_change_without_a_version_is_refused() {
        make(slug);
        with(Administrator.key())
                .contentType("application/json")
                .body(skill(slug, "Blind"))
                .put(Editor.SKILLS + slug)
                .then()
                .statusCode(428);
        with(Administrator.key()).delete(Editor.SKILLS + slug).then().statusCode(428);
        get(slug).then().body("title", equalTo("Skill " + slug));
    }

    @Test
    void what_is_there_is_not_made_again_and_what_is_not_there_is_not_changed() {
        put(slug, "*", skill(slug, "Nothing")).then().statusCode(412);
        get(slug).then().statusCode(404).body("code", equalTo("unknown-draft"));
        make(slug);
        with(Administrator.key())
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(skill(slug, "Again"))
                .put(Editor.SKILLS + slug)
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\":\"tool\" | \"kind\":\"toy\" | 422 | /kind",
                "\"title\":\"T\" | \"title\":\"\" | 422 | /title",
                "\"title\":\"T\" | \"title\":7 | 400 | /title",
                "\"title\":\"T\" | \"title\":\"a\\u0007b\" | 422 | /title",
                "\"title\":\"T\" | \"title\":\"\\ud800\" | 400 | /title",
                "\"otherNames\":[] | \"otherNames\":[null] | 422 | /otherNames/0",
                "\"otherNames\":[] | \"otherNames\":{} | 400 | /otherNames",
                "\"summary\":null | \"sumary\":null | 400 | /summary",
                "\"summary\":null | \"summary\":null,\"x\":1 | 400 | /x",
                "\"summary\":null | \"summary\":null,\"summary\":null | 400 | /summary",
                "\"prerequisites\":[] | \"prerequisites\":[{\"skill\":\"A B\",\"assertion\":\"editorial\"}] | 422 | /prerequisites/0/skill",
            })
    void what_is_wrong_with_a_document_is_refused_at_its_place(String right, String wrong, int status, String pointer) {
        with(Administrator.key())
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(skill(slug, "T").replace(right, wrong))
                .put(Editor.SKILLS + slug)
                .then()
                .statusCode(status)
                .body("errors.pointer", hasItem(pointer));
        get(slug).then().statusCode(404);
    }

    @Test
    void every_mistake_is_named_at_once() {
        with(Administrator.key())
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body("{\"slug\":\"%s\",\"titel\":\"x\",\"kind\":3}".formatted(slug))
                .put(Editor.SKILLS + slug)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/titel", "/kind", "/title", "/related"));
    }

    @Test
    void the_slug_is_that_of_the_path() {
        with(Administrator.key())
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(skill("another", "T"))
                .put(Editor.SKILLS + slug)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/slug"));
    }

    @Test
    void a_patch_replaces_lists_and_empties_what_may_be_empty() {
        String tag = make(slug);
        Response first = patch(slug, tag, "{\"otherNames\":[\"A\",\"B\"],\"summary\":\"Some text.\"}");
        first.then().statusCode(200).body("otherNames", hasItems("A", "B"));
        patch(slug, first.header("ETag"), "{\"otherNames\":[\"C\"],\"summary\":null}")
                .then()
                .statusCode(200)
                .body("otherNames", equalTo(List.of("C")))
                .body("summary", equalTo(null));
        patch(slug, "*", "{\"title\":null}").then().statusCode(422).body("errors.pointer", hasItem("/title"));
    }

    @Test
    void a_draft_that_was_never_published_is_gone_when_it_is_discarded_and_no_version_of_it_comes_again() {
        String tag = make(slug);
        discard(slug, tag).then().statusCode(204);
        get(slug).then().statusCode(404);
        String again = make(slug);
        assertThat(again).isNotEqualTo(tag);
        put(slug, tag, skill(slug, "Of the former")).then().statusCode(412);
    }

    @Test
    void what_was_published_comes_back_when_changes_are_discarded() {
        make(slug);
        publish();
        patch(slug, "*", "{\"title\":\"Changed\"}").then().statusCode(200);
        get(slug + "/state").then().body("state", equalTo("changed"));
        discard(slug, "*").then().statusCode(204);
        get(slug).then().body("title", equalTo("Skill " + slug));
        get(slug + "/state").then().body("state", equalTo("published")).body("release", not(equalTo(null)));
    }

    @Test
    void of_fifty_writers_with_one_version_one_succeeds() throws Exception {
        String tag = make(slug);
        var threads = Executors.newFixedThreadPool(10);
        try {
            var answers = threads.invokeAll(IntStream.range(0, 50)
                    .<Callable<Integer>>mapToObj(i -> () -> patch(slug, tag, "{\"title\":\"Writer %s\"}".formatted(i))
                            .statusCode())
                    .toList());
            int saved = 0;
            for (var answer : answers) {
                assertThat(answer.get()).isIn(200, 412);
                saved += answer.get() == 200 ? 1 : 0;
            }
            assertThat(saved).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
    }

    /** All that can be published. */
    private void publish() {
        publisher.publish(ReleaseOrder.of(drafts.unpublished()), "test", null);
    }
}
