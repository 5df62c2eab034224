package dev.waymark.manage;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Proposals on which nobody has decided: they are taken back, and bounded. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenProposalTest {
    private static final String PROPOSALS = "/v1/manage/proposals";

    @Inject
    Database database;

    @BeforeEach
    void beginEmpty() throws SQLException {
        database.empty();
    }

    @Test
    void who_asked_takes_it_back_and_nobody_else() {
        JsonPath made = junior();
        String key = made.get("key");
        String id = made.get("id");
        String path = propose(key, Editor.make("a")).header("Location");
        Administrator.with(junior().get("key"))
                .delete(path)
                .then()
                .statusCode(403)
                .body("code", equalTo("missing-scope"))
                .body("detail", containsString("The key %s has made".formatted(id)));
        Administrator.with(key).delete(path).then().statusCode(204);
        Administrator.with(key)
                .get(path)
                .then()
                .body("state", equalTo("cancelled"))
                .body("decidedBy", equalTo(id))
                .body("release", equalTo(null));
        Administrator.with(key).delete(path).then().statusCode(409).body("code", equalTo("proposal-decided"));
        Administrator.with(Administrator.key()).post(path + "/publish").then().statusCode(409);
        Administrator.with(key).delete(PROPOSALS + "/x").then().statusCode(404);
        Administrator.with(key).get(PROPOSALS + "?state=cancelled").then().body("items.href", equalTo(List.of(path)));
        Administrator.with(Administrator.key())
                .get("/v1/manage/audit?action=proposal.cancelled")
                .then()
                .body("items[0].href", equalTo(path))
                .body("items[0].key", equalTo(id));
    }

    @Test
    void a_key_has_a_hundred_open_ones_at_most() throws SQLException {
        JsonPath made = junior();
        String key = made.get("key");
        String tag = Editor.make("a");
        database.asOwner("insert into proposal (created_at, created_by) select now(), '%s' from generate_series(1, 100)"
                .formatted(made.getString("id")));
        propose(key, tag).then().statusCode(409).body("code", equalTo("too-many-proposals"));
        Administrator.with(key).delete(PROPOSALS + "/7").then().statusCode(204);
        propose(key, tag).then().statusCode(201);
    }

    private static JsonPath junior() {
        return Administrator.make("content:read", "content:propose");
    }

    private static Response propose(String key, String tag) {
        return Administrator.post(
                key,
                PROPOSALS,
                "{\"note\":null,\"entries\":[{\"type\":\"skill\",\"slug\":\"a\",\"version\":%s}]}"
                        .formatted(tag.replace("\"", "")));
    }
}
