package dev.waymark.manage;

import static dev.waymark.manage.ContentBody.send;
import static dev.waymark.manage.ContentBody.zip;
import static dev.waymark.manage.Withdrawing.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.sync.Copy;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Copies learn of what the law has removed, and bundles have it no more. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawnSyncTest {
    @Inject
    Database database;

    @BeforeEach
    void publish() throws SQLException {
        database.empty();
        send(
                        zip(
                                "skill/a.yaml",
                                skill("a", "Canary"),
                                "skill/b.yaml",
                                skill("b", "B") + "prerequisites:\n" + "  - {skill: a, assertion: editorial}\n",
                                "skill/c.yaml",
                                skill("c", "C"),
                                "roadmap/road.yaml",
                                """
                        slug: road
                        title: Road
                        summary: Where it leads.
                        source: {title: A source}
                        stages:
                          - slug: one
                            level: beginner
                            title: One
                            summary: What it is about.
                            skillGroups:
                              - slug: group
                                title: Group
                                exhaustive: true
                                requirement: required
                                placements:
                                  - {skill: a, requirement: required, assertion: stated}
                                  - {skill: b, requirement: required, assertion: stated}
                        """),
                        "?publish=true")
                .then()
                .statusCode(201);
    }

    @Test
    void what_is_withdrawn_is_taken_out_and_what_showed_it_comes_anew() {
        var all = new Copy("", () -> 100).sync();
        var road = new Copy("roadmap=road&", () -> 1).sync();
        assertThat(all.documents().toString()).contains("Canary");
        var bundle = "/v1/releases/1/bundle.ndjson";
        assertThat(RestAssured.get(bundle).asString()).contains("Canary");
        withdraw("skills/a").then().statusCode(201);
        var page = Copy.get("/v1/sync?since=" + all.token());
        assertThat(Copy.removed(page)).containsExactly("skill a withdrawn -");
        for (var copy : List.of(all, road)) {
            assertThat(Copy.removed(Copy.get("/v1/sync?release=1&since=" + copy.token())))
                    .containsExactly("skill a withdrawn -");
        }
        assertThat(all.sync().documents())
                .isEqualTo(new Copy("", () -> 100).sync().documents());
        assertThat(all.documents().toString()).doesNotContain("Canary");
        assertThat(road.sync().documents())
                .isEqualTo(new Copy("roadmap=road&", () -> 100).sync().documents());
        assertThat(RestAssured.get(bundle).asString()).doesNotContain("Canary").contains("\"slug\":\"c\"");
    }

    @Test
    void a_withdrawn_roadmap_takes_along_what_only_it_placed() {
        var road = new Copy("roadmap=road&", () -> 2).sync();
        assertThat(road.documents()).hasSize(3);
        withdraw("roadmaps/road").then().statusCode(201);
        assertThat(Copy.removed(Copy.get("/v1/sync?since=" + road.token())))
                .containsExactlyInAnyOrder(
                        "roadmap road withdrawn -", "skill a left-filter -", "skill b left-filter -");
        assertThat(road.sync().documents()).isEmpty();
    }

    @Test
    void what_a_withdrawal_rewrote_in_former_releases_comes_by_deltas_that_end_there() {
        var all = new Copy("", () -> 1).sync();
        var road = new Copy("roadmap=road&", () -> 1).sync();
        publish("c", "Changed");
        assertThat(all.documents().get("skill/b")).asString().contains("Canary");
        withdraw("skills/a").then().statusCode(201);
        for (var copy : List.of(all, road)) {
            assertThat(copy.syncTo(2).documents())
                    .isEqualTo(new Copy(copy.filter(), () -> 100).syncTo(2).documents());
            assertThat(copy.documents().toString()).doesNotContain("Canary").contains("Withdrawn");
            assertThat(copy.sync().documents())
                    .isEqualTo(new Copy(copy.filter(), () -> 100).sync().documents());
        }
        publish("c", "Changed again");
        var page = Copy.get("/v1/sync?since=" + all.token());
        assertThat(page.path("skills")).hasSize(1);
        assertThat(page.path("roadmaps")).isEmpty();
        assertThat(Copy.removed(page)).isEmpty();
    }

    @Test
    void a_withdrawn_revision_leaves_copies_of_its_releases_and_the_entry_comes_again_with_the_next() {
        var all = new Copy("", () -> 2).sync();
        var road = new Copy("roadmap=road&", () -> 2).sync();
        publish("a", "Better");
        withdraw("skills/a", "1", "").then().statusCode(201);
        for (var copy : List.of(all, road)) {
            assertThat(Copy.removed(Copy.get("/v1/sync?release=1&since=" + copy.token())))
                    .containsExactly("skill a withdrawn -");
            assertThat(copy.syncTo(1).documents())
                    .isEqualTo(new Copy(copy.filter(), () -> 100).syncTo(1).documents())
                    .doesNotContainKey("skill/a");
            assertThat(copy.documents().toString()).doesNotContain("Canary");
            assertThat(copy.sync().documents())
                    .isEqualTo(new Copy(copy.filter(), () -> 100).sync().documents());
            assertThat(copy.documents().get("skill/a")).asString().contains("Better");
        }
    }

    @Test
    void what_withdrawals_rewrote_before_anybody_noted_it_is_found_when_the_schema_is_updated() throws Exception {
        publish("c", "Changed");
        withdraw("skills/a").then().statusCode(201);
        var noted = "select id, rewritten from rendition where rewritten is not null order by id";
        var before = database.rows(noted);
        assertThat(before).isNotEmpty();
        database.asOwner("alter table rendition disable trigger user; update rendition set rewritten = null;"
                + " alter table rendition enable trigger user");
        assertThat(database.rows(noted)).isEmpty();
        database.asOwner(search());
        assertThat(database.rows(noted)).isEqualTo(before);
    }

    /** How the migration finds them, in a table that has the column already. */
    private static String search() throws IOException {
        var migration = Files.readString(Path.of("src/main/resources/db/migration/V202611302000__sync_filters.sql"));
        return migration
                .substring(
                        migration.indexOf("create temporary table"),
                        migration.indexOf("create index rendition_rewritten"))
                .replace("alter table rendition add column rewritten integer;", "");
    }

    private static void publish(String slug, String title) {
        send(zip("skill/%s.yaml".formatted(slug), skill(slug, title)), "?publish=true")
                .then()
                .statusCode(201);
    }

    private static String skill(String slug, String title) {
        return "slug: %s\ntitle: %s\nsummary: What it is.\nkind: tool\n".formatted(slug, title);
    }
}
