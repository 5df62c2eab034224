package dev.waymark.contract;

import static dev.waymark.contract.ExampleFiles.isExample;
import static dev.waymark.contract.ExampleFiles.isRefusal;
import static dev.waymark.contract.ExampleFiles.request;
import static io.restassured.RestAssured.given;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.manage.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The examples of proposals, in a service with one skill. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalExamplesTest {
    private static final String PROPOSALS = "/v1/manage/proposals";

    @Inject
    Database database;

    @Test
    void the_examples_of_proposals_are_what_the_service_answers() throws IOException, SQLException {
        database.empty();
        Response draft = json().header("If-None-Match", "*")
                .body(ReleaseExamplesTest.PANDAS)
                .put("/v1/manage/skills/pandas");
        String version = draft.header("ETag").replaceAll("[^0-9]", "");
        String request = request("createProposal").replaceFirst("\"version\" : 12", "\"version\" : " + version);
        isExample("createProposal", answered(201, json().body(request).post(PROPOSALS)));
        json().body(request).post(PROPOSALS).then().statusCode(201);
        isExample("getProposal", answered(200, json().get(PROPOSALS + "/1")));
        isExample("publishProposal", answered(201, json().post(PROPOSALS + "/1/publish")));
        isExample(
                "declineProposal",
                answered(200, json().body(request("declineProposal")).post(PROPOSALS + "/2/decline")));
        isRefusal("cancelProposal.409", json().delete(PROPOSALS + "/2"));
        isExample("listProposals", answered(200, json().get(PROPOSALS + "?limit=2")));
    }

    private static ExtractableResponse<Response> answered(int status, Response answer) {
        return answer.then().statusCode(status).extract();
    }

    private static RequestSpecification json() {
        return given().header("Authorization", "Bearer " + Administrator.key()).contentType("application/json");
    }
}
