package dev.waymark.manage;

import static dev.waymark.manage.Administrator.with;
import static dev.waymark.manage.Editor.make;
import static dev.waymark.manage.Translator.create;
import static dev.waymark.manage.Translator.discard;
import static dev.waymark.manage.Translator.get;
import static dev.waymark.manage.Translator.patch;
import static dev.waymark.manage.Translator.put;
import static dev.waymark.manage.Translator.states;
import static dev.waymark.manage.Translator.texts;
import static dev.waymark.manage.Translator.translate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.TwoLanguages;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What entries say in other languages: made, read, changed, thrown away. */
@QuarkusTest
@TestProfile(TwoLanguages.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TranslationTest {
    private final String slug = "texts-" + UUID.randomUUID();

    @Test
    void what_is_to_translate_is_read_translated_and_sent_back() {
        make(slug);
        String source = with(Administrator.key())
                .get(Editor.SKILLS + slug + "/translations/en")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(source).isEqualTo(texts("Skill " + slug, ""));
        get(slug)
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-draft"))
                .body("detail", allOf(containsString(slug + "/translations/en"), containsString("If-None-Match: *")));
        Response made = create(slug, source.replace("Skill", "Habilidad"));
        made.then().statusCode(201).header("Cache-Control", equalTo("no-store"));
        Response read = get(slug);
        read.then().statusCode(200).header("ETag", equalTo(made.header("ETag")));
        assertThat(read.asString()).isEqualTo(made.asString()).isEqualTo(texts("Habilidad " + slug, ""));
        Response sent = put(slug, read.header("ETag"), read.asString());
        sent.then().statusCode(200).header("ETag", equalTo(read.header("ETag")));
        assertThat(sent.asString()).isEqualTo(read.asString());
        RestAssured.get("/v1/skills/%s?lang=es".formatted(slug)).then().statusCode(404);
    }

    @Test
    void a_change_of_another_version_is_refused_and_told_what_differs() {
        make(slug);
        String tag = translate(slug, "Uno");
        String newer = patch(slug, tag, "{\"title\":\"Dos\"}").header("ETag");
        put(slug, tag, texts("Tres", ""))
                .then()
                .statusCode(412)
                .header("ETag", equalTo(newer))
                .body("errors.pointer", equalTo(List.of("/title")));
        create(slug, texts("Cuatro", "")).then().statusCode(412);
        discard(slug, tag).then().statusCode(412);
        with(Administrator.key())
                .contentType("application/json")
                .body(texts("Cinco", ""))
                .put(Translator.path(slug))
                .then()
                .statusCode(428);
        get(slug).then().body("title", equalTo("Dos"));
    }

    @Test
    void what_is_not_there_is_neither_changed_nor_thrown_away() {
        put(slug, "*", texts("Nada", "")).then().statusCode(404).body("code", equalTo("unknown-draft"));
        states(slug).then().statusCode(404);
        make(slug);
        put(slug, "*", texts("Nada", "")).then().statusCode(412);
        patch(slug, "*", "{\"title\":\"Nada\"}").then().statusCode(404);
        discard(slug, "*").then().statusCode(404);
        create(slug, texts("", "")).then().statusCode(422).body("detail", containsString("no text"));
    }

    @Test
    void another_language_is_refused_with_those_that_there_are() {
        make(slug);
        for (String language : List.of("fr", "ES", "es-MX", "x", "%20", "..es")) {
            with(Administrator.key())
                    .urlEncodingEnabled(false)
                    .get(Editor.SKILLS + slug + "/translations/" + language)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("unknown-language"))
                    .body("detail", containsString("from en into es"));
        }
        with(Administrator.key())
                .header("If-Match", "*")
                .delete(Editor.SKILLS + slug + "/translations/en")
                .then()
                .statusCode(404)
                .body("detail", containsString("'en' is the default language"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"summary\":null | \"summary\":7 | 400 | /summary",
                "\"summary\":null | \"summary\":\"\" | 422 | /summary",
                "\"summary\":null | \"resumen\":null | 400 | /resumen",
                "\"summary\":null | \"resumen\":null | 400 | /summary",
                "\"summary\":null | \"summary\":null,\"kind\":\"tool\" | 400 | /kind",
                "\"summary\":null | \"summary\":null,\"slug\":\"x\" | 400 | /slug",
                "\"outcomes\":[] | \"outcomes\":{} | 400 | /outcomes",
                "\"outcomes\":[] | \"outcomes\":[7] | 400 | /outcomes/0",
                "\"outcomes\":[] | \"outcomes\":[{\"proficiency\":1}] | 400 | /outcomes/0/text",
                "\"outcomes\":[] | \"outcomes\":[{\"proficiency\":\"1\",\"text\":\"a\"}] | 400 | /outcomes/0/proficiency",
                "\"otherNames\":[] | \"otherNames\":[\"\"] | 422 | /otherNames/0",
                "\"otherNames\":[] | \"otherNames\":[\"a\\u0000b\"] | 400 | /otherNames/0",
                "\"otherNames\":[] | \"otherNames\":[\"\\ud800\"] | 400 | /otherNames/0",
                "\"title\":\"T\" | \"title\":\"T\",\"title\":\"T\" | 400 | /title"
            })
    void what_is_wrong_is_refused_with_its_place(String right, String wrong, int status, String pointer) {
        make(slug);
        create(slug, texts("T", "").replace(right, wrong))
                .then()
                .statusCode(status)
                .body("errors.pointer", hasItem(pointer));
        get(slug).then().statusCode(404);
    }

    @Test
    void bodies_that_are_no_texts_are_refused() {
        make(slug);
        for (String body : List.of("[]", "null", "7", "{", "{}x", "{\"a\":".repeat(50) + "1" + "}".repeat(50))) {
            create(slug, body).then().statusCode(400);
        }
        patch(slug, "*", "{}").then().statusCode(404);
        translate(slug, "Uno");
        patch(slug, "*", "{\"outcomes\":null,\"title\":{\"es\":\"x\"}}").then().statusCode(400);
        get(slug).then().body("title", equalTo("Uno"));
    }

    @Test
    void what_was_never_published_is_thrown_away_as_a_whole() {
        make(slug);
        String tag = translate(slug, "Uno");
        discard(slug, tag).then().statusCode(204);
        states(slug).then().body("items.state", equalTo(List.of("missing"))).body("items[0].version", nullValue());
        String again = translate(slug, "Dos");
        assertThat(again).isNotEqualTo(tag);
        discard(slug, tag).then().statusCode(412);
    }

    @Test
    void what_the_document_does_not_say_is_kept_and_told() {
        make(slug);
        create(
                        slug,
                        texts("Uno", "De nada")
                                .replace("\"outcomes\":[]", "\"outcomes\":[{\"proficiency\":4,\"text\":\"a\"}]"))
                .then()
                .statusCode(201);
        states(slug)
                .then()
                .statusCode(200)
                .body("items.language", equalTo(List.of("es")))
                .body("items[0].state", equalTo("changed"))
                .body("items[0].untranslated", empty())
                .body("items[0].findings.warnings", equalTo(2))
                .body("items[0].findings.items.rule", equalTo(List.of("orphaned-translation", "orphaned-translation")))
                .body("items[0].findings.items.pointer", equalTo(List.of("/summary", "/outcomes/0")));
        get(slug).then().body("outcomes.text", equalTo(List.of("a")));
    }

    @Test
    void each_change_is_on_record_with_its_language() {
        make(slug);
        String tag = translate(slug, "Uno");
        String newer = patch(slug, tag, "{\"title\":\"Dos\"}").header("ETag");
        discard(slug, newer).then().statusCode(204);
        with(Administrator.key())
                .get("/v1/manage/audit?type=skill&slug=" + slug)
                .then()
                .body(
                        "items.action",
                        equalTo(List.of("draft.discarded", "draft.changed", "draft.created", "draft.created")))
                .body("items.language", equalTo(List.of("es", "es", "es", "en")))
                .body("items[1].fromVersion", equalTo(number(tag)))
                .body("items[1].toVersion", equalTo(number(newer)));
    }

    private static int number(String tag) {
        return Integer.parseInt(tag.replace("\"", ""));
    }
}
