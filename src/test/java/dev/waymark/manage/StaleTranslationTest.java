package dev.waymark.manage;

import static dev.waymark.manage.Administrator.with;
import static dev.waymark.manage.Editor.make;
import static dev.waymark.manage.Translator.get;
import static dev.waymark.manage.Translator.put;
import static dev.waymark.manage.Translator.states;
import static dev.waymark.manage.Translator.texts;
import static dev.waymark.manage.Translator.translate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.waymark.Database;
import dev.waymark.TwoLanguages;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.TranslatableMembers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Texts that have been left behind by what they translate. */
@QuarkusTest
@TestProfile(TwoLanguages.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StaleTranslationTest {
    @Inject
    Database database;

    private final String slug = "stale-" + UUID.randomUUID();

    @Test
    void texts_are_stale_when_the_document_says_something_else() {
        make(slug);
        translate(slug, "Uno");
        Editor.patch(slug, "*", "{\"kind\":\"practice\"}").then().statusCode(200);
        hasState("changed");
        Editor.patch(slug, "*", "{\"summary\":\"New words.\"}").then().statusCode(200);
        hasState("stale");
        Editor.get(slug + "/state").then().body("languages[0].state", equalTo("stale"));
        Editor.patch(slug, "*", "{\"summary\":null}").then().statusCode(200);
        hasState("changed");
    }

    @Test
    void who_sends_the_same_again_says_that_it_is_right_still() {
        make(slug);
        String tag = translate(slug, "Uno");
        Editor.patch(slug, "*", "{\"title\":\"Skill with another name\"}")
                .then()
                .statusCode(200);
        put(slug, tag, texts("Uno", "")).then().statusCode(412);
        var read = get(slug);
        put(slug, read.header("ETag"), read.asString()).then().statusCode(200);
        hasState("changed");
    }

    @Test
    void editors_find_what_is_missing_and_what_is_stale() {
        make(slug);
        assertThat(listed("missing")).contains(slug);
        translate(slug, "Uno");
        assertThat(listed("missing")).doesNotContain(slug);
        assertThat(listed("changed")).contains(slug);
        assertThat(listed("stale")).doesNotContain(slug);
        Editor.patch(slug, "*", "{\"summary\":\"New words.\"}").then().statusCode(200);
        assertThat(listed("stale")).contains(slug);
        assertThat(listed("changed")).doesNotContain(slug);
        assertThat(listed("published")).doesNotContain(slug);
    }

    @Test
    void a_list_by_language_is_paged_and_its_cursor_is_of_that_list() {
        for (String letter : List.of("a", "b", "c")) {
            make(slug + letter);
        }
        String list = "/v1/manage/skills?language=es&languageState=missing&limit=1&q=" + slug;
        String next = with(Administrator.key()).get(list).path("next");
        with(Administrator.key()).get(list + "&cursor=" + next).then().body("items.slug", equalTo(List.of(slug + "b")));
        with(Administrator.key())
                .get(list.replace("missing", "stale") + "&cursor=" + next)
                .then()
                .statusCode(400);
    }

    @Test
    void what_becomes_public_or_is_thrown_away_is_listed_as_that() {
        make(slug);
        translate(slug, "Uno");
        publish();
        assertThat(listed("published")).contains(slug);
        Editor.patch(slug, "*", "{\"summary\":\"New words.\"}").then().statusCode(200);
        assertThat(listed("stale&sort=-updatedAt")).contains(slug);
        Editor.discard(slug, "*").then().statusCode(204);
        assertThat(listed("published&sort=-updatedAt")).contains(slug);
        put(slug, "*", texts("Dos", "")).then().statusCode(200);
        assertThat(listed("changed")).contains(slug);
        Translator.discard(slug, "*").then().statusCode(204);
        assertThat(listed("published")).contains(slug);
        make(slug + "-b");
        translate(slug + "-b", "Tres");
        Translator.discard(slug + "-b", "*").then().statusCode(204);
        list("language=es&languageState=missing&slug=" + slug + "-b")
                .then()
                .body("items.slug", equalTo(List.of(slug + "-b")));
        assertThat(database.rows("select translations from draft where locale = 'en' and slug like '%s%%' order by slug"
                        .formatted(slug)))
                .containsExactly("es:published", "");
    }

    @Test
    void half_a_question_about_a_language_is_refused() {
        list("language=es").then().statusCode(400).body("errors.parameter", hasItem("languageState"));
        list("languageState=stale").then().statusCode(400).body("errors.parameter", hasItem("language"));
        list("language=es&languageState=old").then().statusCode(400);
        for (String other : List.of("en", "fr", "not_a_tag")) {
            list("languageState=stale&language=" + other)
                    .then()
                    .statusCode(400)
                    .body("errors.allowed", hasItem(List.of("es")));
        }
    }

    /** The function of the database knows the members by name. */
    @Test
    void each_text_of_a_document_counts_and_what_its_parts_are_called() {
        var names = new TreeSet<String>();
        for (Class<?> document : AuthoredDocument.class.getPermittedSubclasses()) {
            collect(document, names);
        }
        for (String name : names) {
            var document = "{\"parts\":[{\"skill\":\"s\",\"%s\":%s}]}";
            assertThat(digest(document.formatted(name, "\"a\"")))
                    .as(name)
                    .isNotEqualTo(digest(document.formatted(name, "\"b\"")));
        }
        var without = "{\"groups\":[{\"slug\":\"g\",\"title\":\"G\",\"placements\":[%s]}]}";
        assertThat(digest(without.formatted("{\"skill\":\"a\",\"emphasis\":null}")))
                .as("a skill of which nothing is said")
                .isEqualTo(digest(without.formatted("")));
        assertThat(digest("{\"slug\":\"a\",\"kind\":\"tool\"}")).isEqualTo(digest("{\"slug\":\"b\"}"));
        for (String part :
                List.of("\"slug\":%s,\"title\":1", "\"skill\":%s,\"emphasis\":1", "\"proficiency\":%s,\"text\":1")) {
            assertThat(digest("{\"parts\":[{%s}]}".formatted(part.formatted("\"1\""))))
                    .as(part)
                    .isNotEqualTo(digest("{\"parts\":[{%s}]}".formatted(part.formatted("\"2\""))));
        }
    }

    private static void collect(Class<?> record, Set<String> names) {
        for (var member : TranslatableMembers.of(record)) {
            var item = TranslatableMembers.itemType(member);
            if (item.isEmpty()) {
                names.add(member.getName());
            } else if (item.get() != record) {
                collect(item.get(), names);
            }
        }
    }

    private String digest(String document) {
        return database.rows("select texts_sha256('%s')".formatted(document)).get(0);
    }

    private void publish() {
        String version = Editor.get(slug).header("ETag").replace("\"", "");
        Administrator.post(
                        Administrator.key(),
                        "/v1/manage/releases",
                        "{\"note\":null,\"entries\":[{\"type\":\"skill\",\"slug\":\"%s\",\"version\":%s}],\"baseRelease\":null,\"publishAt\":null}"
                                .formatted(slug, version))
                .then()
                .statusCode(201);
    }

    private void hasState(String state) {
        states(slug).then().body("items.state", equalTo(List.of(state)));
    }

    private List<String> listed(String state) {
        return list("language=es&languageState=%s&slug=%s".formatted(state, slug))
                .then()
                .statusCode(200)
                .extract()
                .path("items.slug");
    }

    private static Response list(String query) {
        return with(Administrator.key()).get("/v1/manage/skills?" + query);
    }
}
