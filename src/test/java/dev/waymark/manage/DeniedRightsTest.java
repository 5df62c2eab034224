package dev.waymark.manage;

import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What editors are told while the role of the service lacks a right. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeniedRightsTest {
    private static final String SLUG = "denied";

    @Inject
    Database database;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.username")
    String service;

    @Test
    void they_come_again_later_and_nothing_is_half_saved() throws SQLException {
        database.empty();
        database.asOwner("revoke insert on audit from \"%s\"".formatted(service));
        try {
            Administrator.with(Administrator.key())
                    .header("If-None-Match", "*")
                    .contentType("application/json")
                    .body(Editor.skill(SLUG, "Denied"))
                    .put(Editor.SKILLS + SLUG)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"))
                    .body("code", equalTo("storage-unavailable"));
            Editor.get(SLUG).then().statusCode(404);
        } finally {
            database.asOwner("grant insert on audit to \"%s\"".formatted(service));
        }
        Editor.make(SLUG);
        Editor.get(SLUG).then().statusCode(200);
    }
}
