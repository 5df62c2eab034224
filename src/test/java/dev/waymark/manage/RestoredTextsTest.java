package dev.waymark.manage;

import static dev.waymark.manage.Editor.make;
import static dev.waymark.manage.Translator.patch;
import static dev.waymark.manage.Translator.states;
import static dev.waymark.manage.Translator.translate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.Database;
import dev.waymark.TwoLanguages;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What becomes of translated texts when a former release is published again. */
@QuarkusTest
@TestProfile(TwoLanguages.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoredTextsTest {
    @Inject
    Database database;

    @BeforeEach
    void forgetEverything() throws SQLException {
        database.empty();
    }

    @Test
    void texts_that_a_release_did_not_have_are_gone_and_stay_so() {
        make("one");
        publish();
        translate("one", "Uno");
        publish();
        readers("Uno");
        restore("").then().statusCode(201).body("changes", hasSize(1));
        readers("Skill one");
        Translator.get("one").then().body("title", nullValue());
        states("one").then().body("items[0].state", equalTo("published"));
        restore("").then().statusCode(409).body("code", equalTo("nothing-to-publish"));
        Editor.patch("one", "*", "{\"kind\":\"practice\"}").then().statusCode(200);
        publish();
        readers("Skill one");
        Administrator.with(Administrator.key())
                .get("/v1/manage/audit?limit=1&action=draft.restored")
                .then()
                .body("items.language", contains("es"));
    }

    @Test
    void texts_of_what_was_retired_since_do_not_come_back_with_it() {
        make("one");
        publish();
        translate("one", "Uno");
        publish();
        retire();
        restore("").then().statusCode(201).body("changes", hasSize(1));
        readers("Skill one");
        Translator.get("one").then().body("title", nullValue());
        Editor.patch("one", "*", "{\"kind\":\"practice\"}").then().statusCode(200);
        publish();
        readers("Skill one");
    }

    @Test
    void texts_that_somebody_has_edited_since_stay_as_they_are() {
        make("one");
        publish();
        translate("one", "Uno");
        publish();
        patch("one", "*", "{\"title\":\"Dos\"}").then().statusCode(200);
        restore("").then().statusCode(201);
        readers("Skill one");
        Translator.get("one").then().body("title", equalTo("Dos"));
        states("one").then().body("items[0].state", equalTo("changed"));
    }

    @Test
    void what_is_back_is_published_further_also_with_texts_that_never_were() {
        make("one");
        publish();
        translate("one", "Uno");
        retire();
        restore("").then().statusCode(201);
        readers("Skill one");
        publish();
        readers("Uno");
    }

    @Test
    void texts_whose_document_of_then_was_withdrawn_are_left_out_with_it() {
        make("one");
        translate("one", "Uno");
        publish();
        Editor.patch("one", "*", "{\"title\":\"Second\"}").then().statusCode(200);
        publish();
        retire();
        Withdrawing.withdraw("skills/one", "1", "").then().statusCode(201);
        restore("?check=true").then().statusCode(200).body("changes", hasSize(0));
        restore("").then().statusCode(409).body("code", equalTo("nothing-to-publish"));
        RestAssured.get("/v1/skills/one").then().statusCode(410);
        assertThat(ContentBody.export("?from=1&format=ndjson").asString()).isEmpty();
        assertThat(ContentBody.export("?from=2&format=ndjson").asString()).contains("Second", "Uno");
    }

    private static void readers(String title) {
        RestAssured.get("/v1/skills/one?lang=es").then().statusCode(200).body("title", equalTo(title));
    }

    private static void retire() {
        Editor.post("one/retire", "{\"replacedBy\":null}").then().statusCode(200);
        publish();
    }

    private static void publish() {
        Schedule.everything("null").then().statusCode(201);
    }

    private static Response restore(String query) {
        return Administrator.post(Administrator.key(), "/v1/manage/releases/1/restore" + query, "{\"note\":null}");
    }
}
