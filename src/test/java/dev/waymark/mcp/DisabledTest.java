package dev.waymark.mcp;

import static io.restassured.RestAssured.given;

import dev.waymark.TwoRoadmaps;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A service whose operator wants no tools for assistants. */
@QuarkusTest
@TestProfile(TwoRoadmaps.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DisabledTest {

    @Test
    void nothing_is_there() {
        Assistant.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}").statusCode(404);
        given().get("/mcp").then().statusCode(404);
    }
}
