package dev.waymark.manage;

import static dev.waymark.manage.Administrator.KEYS;
import static dev.waymark.manage.Administrator.body;
import static dev.waymark.manage.ContentBody.send;
import static dev.waymark.manage.ContentBody.skill;
import static dev.waymark.manage.ContentBody.zip;

import dev.waymark.Database;
import java.util.List;

/** A database in which everything has happened that changes one. */
final class BusyDatabase {
    /** A line in JSON with what copies have a meaning for. */
    private static final String ODD = "\\\\N \\\"a\\\" \\\\. \\\\t \ud83d\ude00";

    private final String key;

    private BusyDatabase(String key) {
        this.key = key;
    }

    /** Has everything happen. */
    static BusyDatabase after(Database database) throws Exception {
        database.empty();
        database.asOwner("delete from webhook");
        WebhookTest.make("https://hook.example/", "release.published", "entry.changed");
        publish("skill/r.yaml", skill("r", "R"), "skill/r.es.yaml", "title: Erre\n", "skill/s.yaml", skill("s", "S"));
        publish("skill/r.yaml", skill("r", "R 4"), "skill/t.yaml", skill("t", "Te"), "skill/w.yaml", skill("w", "Wu"));
        Editor.post("s/rename", "{\"slug\":\"s-plus\"}").then().statusCode(200);
        Editor.post("t/retire", "{\"replacedBy\":\"r\"}").then().statusCode(200);
        release();
        Withdrawing.withdraw("skills/w").then().statusCode(201);
        String seen = Editor.make("u", "r");
        release();
        Editor.patch("r", "*", "{\"summary\":\"%s\"}".formatted(ODD)).then().statusCode(200);
        Schedule.skill("r", Editor.get("r").header("ETag"));
        Administrator.post(Administrator.key(), "/v1/manage/proposals", """
                        {"note":"Soon","entries":[{"type":"skill","slug":"r","version":%s}]}
                        """.formatted(
                                Editor.get("r").header("ETag").replace("\"", "")))
                .then()
                .statusCode(201);
        Editor.discard("u", seen).statusCode();
        Administrator.post(Administrator.key(), Editor.SKILLS + "r/preview-links", "{\"expiresInHours\":24}")
                .then()
                .statusCode(201);
        database.asOwner("""
                insert into key (id, name, scopes, sha256, created_at)
                values ('oddoddoddodd', E'\\t\\n\\r\\x01\\x02\\\\', 'content:read', repeat('a', 64), now()) on conflict do nothing
                """);
        return new BusyDatabase(keys());
    }

    /** A key with all scopes. */
    String key() {
        return key;
    }

    /** Makes a release of all that has changed, and tells its number. */
    static int release() {
        return Schedule.everything("null").then().statusCode(201).extract().path("release");
    }

    private static void publish(String... files) {
        send(zip(files), "?publish=true").then().statusCode(201);
    }

    /** One that was rotated, another that was revoked by one made later, and one that counts. */
    private static String keys() {
        var first = Administrator.make("keys:admin");
        var later = Administrator.make("keys:admin");
        Administrator.with(later.get("key"))
                .delete(KEYS + "/" + first.get("id"))
                .then()
                .statusCode(204);
        Administrator.post(Administrator.key(), KEYS + "/" + later.get("id") + "/rotate", "{\"overlapHours\":24}")
                .then()
                .statusCode(200);
        return Administrator.with(Administrator.key())
                .header("Idempotency-Key", "busy-" + first.get("id"))
                .contentType("application/json")
                .body(body("Odd", null, allScopes()))
                .post(KEYS)
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private static String[] allScopes() {
        return Administrator.with(Administrator.key())
                .get("/v1/manage")
                .then()
                .extract()
                .<List<String>>path("key.scopes")
                .toArray(String[]::new);
    }
}
