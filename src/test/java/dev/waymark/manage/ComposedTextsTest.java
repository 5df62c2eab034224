package dev.waymark.manage;

import static dev.waymark.manage.ContentBody.send;
import static dev.waymark.manage.ContentBody.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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

/** Letters that are written in two ways, with their marks or of one piece. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComposedTextsTest {
    private static final String OF_ONE_PIECE = "Z\u00fcrich";
    private static final String WITH_ITS_MARK = "Zu\u0308rich";

    @Inject
    Database database;

    @BeforeEach
    void forgetEverything() throws SQLException {
        database.empty();
    }

    @Test
    void what_is_saved_has_them_of_one_piece_and_says_the_same_either_way() {
        Editor.make("one");
        var saved = Editor.patch("one", "*", "{\"title\":\"%s\",\"otherNames\":[\"%1$s\"]}".formatted(WITH_ITS_MARK));
        saved.then().statusCode(200).body("title", equalTo(OF_ONE_PIECE)).body("otherNames[0]", equalTo(OF_ONE_PIECE));
        var tag = saved.header("ETag");
        Editor.put("one", tag, saved.asString().replace(OF_ONE_PIECE, WITH_ITS_MARK))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tag));
    }

    @Test
    void files_bring_them_so_too() {
        send(
                        zip(
                                "skill/r.yaml",
                                ContentBody.skill("r", WITH_ITS_MARK),
                                "skill/r.es.yaml",
                                "title: " + WITH_ITS_MARK + "\n"),
                        "")
                .then()
                .statusCode(201);
        assertThat(database.rows("select title from draft")).containsOnly(OF_ONE_PIECE);
        send(ContentBody.line("s", WITH_ITS_MARK), "").then().statusCode(201);
        assertThat(database.rows("select title from draft")).containsOnly(OF_ONE_PIECE);
        send(zip("skill/r.yaml", ContentBody.skill("r", WITH_ITS_MARK)), "")
                .then()
                .statusCode(201)
                .body("unchanged", equalTo(1));
    }
}
