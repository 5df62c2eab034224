package dev.waymark.manage;

import static dev.waymark.manage.Editor.make;
import static dev.waymark.manage.Editor.patch;
import static org.hamcrest.Matchers.contains;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How long texts may be: the contract counts characters as JSON Schema does, and not the halves of an emoji. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TextLengthTest {
    private static final String ROCKET = "\\ud83d\\ude80";
    private static final String ESCAPED_ROCKET = "%F0%9F%9A%80";
    private static final String ASTRONAUT = "\\ud83d\\udc69\\u200d\\ud83d\\ude80";

    @Inject
    Database database;

    @BeforeEach
    void makeOne() throws SQLException {
        database.empty();
        make("one");
    }

    @Test
    void an_emoji_counts_once_in_a_document() {
        accepted("title", 200);
        refused("title", 201);
        accepted("summary", 8000);
        refused("summary", 8001);
    }

    @Test
    void an_emoji_counts_once_in_a_note() {
        publish(ROCKET.repeat(500), 200);
        publish(ROCKET.repeat(501), 422);
        publish("On the way: " + ASTRONAUT, 200);
        publish("\\u200d", 422);
        var zip = ContentBody.zip("skill/r.yaml", ContentBody.skill("r", "R"));
        ContentBody.send(zip, "?check=true&publish=true&note=" + ESCAPED_ROCKET.repeat(300))
                .then()
                .statusCode(200);
    }

    private static void accepted(String member, int rockets) {
        patch("one", "*", document(member, rockets)).then().statusCode(200);
    }

    private static void refused(String member, int rockets) {
        patch("one", "*", document(member, rockets))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/" + member));
    }

    private static String document(String member, int rockets) {
        return "{\"%s\":\"%s\"}".formatted(member, ROCKET.repeat(rockets));
    }

    private static void publish(String note, int status) {
        Administrator.post(
                        Administrator.key(),
                        "/v1/manage/releases?check=true",
                        "{\"note\":\"%s\",\"entries\":null,\"baseRelease\":null,\"publishAt\":null}".formatted(note))
                .then()
                .statusCode(status);
    }
}
