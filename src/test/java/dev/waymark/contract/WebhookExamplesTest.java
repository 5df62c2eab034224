package dev.waymark.contract;

import static dev.waymark.contract.ExampleFiles.isExample;
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

/** The examples of webhooks. Nothing is sent: the host of their address is one that nobody has. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookExamplesTest {
    private static final String HOOKS = "/v1/manage/webhooks";

    @Inject
    Database database;

    @Test
    void the_examples_of_webhooks_are_what_the_service_answers() throws IOException, SQLException {
        database.empty();
        database.asOwner("truncate webhook, webhook_delivery restart identity");
        isExample("createWebhook", ok(201, json().body(request("createWebhook")).post(HOOKS)));
        database.asOwner("update webhook set retry_at = now() + interval '1 hour'");
        isExample("getWebhook", ok(200, json().get(HOOKS + "/1")));
        isExample("listWebhooks", ok(200, json().get(HOOKS)));
        isExample("testWebhook", ok(200, json().post(HOOKS + "/1/test")));
        isExample("listWebhookDeliveries", ok(200, json().get(HOOKS + "/1/deliveries")));
        isExample("retryWebhookDelivery", ok(200, json().post(HOOKS + "/1/deliveries/1/retry")));
        isExample("changeWebhook", ok(200, json().body(request("changeWebhook")).put(HOOKS + "/1")));
        isExample("rotateWebhook", ok(200, json().body(request("rotateWebhook")).post(HOOKS + "/1/rotate")));
        json().delete(HOOKS + "/1").then().statusCode(204);
    }

    private static ExtractableResponse<Response> ok(int status, Response answer) {
        return answer.then().statusCode(status).extract();
    }

    private static RequestSpecification json() {
        return given().header("Authorization", "Bearer " + Administrator.key()).contentType("application/json");
    }
}
