package dev.waymark.publishing;

import static dev.waymark.publishing.Samples.roadmap;
import static dev.waymark.publishing.Samples.skill;
import static dev.waymark.publishing.Samples.stage;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.http.response.ResponseCache;
import dev.waymark.store.ReleaseWatch;
import dev.waymark.store.ReleaseWatch.Changed;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is kept of one release serves on in the next one as far as that changes nothing of it. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptAcrossReleasesTest {

    @Inject
    Desk desk;

    @Inject
    Database database;

    @Inject
    ResponseCache cache;

    @Inject
    ReleaseWatch watch;

    @Test
    void a_document_that_is_left_alone_stays_and_names_the_new_release() {
        desk.publish(skill("stay-one", "One"), skill("stay-two", "Two"));
        var before = get("/v1/skills/stay-one");
        int next = desk.publish(skill("stay-two", "Two, changed"));
        assertThat(cache.has("/v1/skills/stay-one")).isTrue();
        var after = get("/v1/skills/stay-one");
        assertThat(after.header("Content-Release")).isEqualTo(String.valueOf(next));
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
    }

    @Test
    void a_document_that_changes_is_asked_for_anew_with_all_that_shows_it() {
        desk.publish(
                skill("new-one", "One"),
                skill("new-sum", "Sum", "new-one"),
                roadmap("new-road", List.of(stage("stage", "new-one"))));
        var paths = List.of(
                "/v1/skills/new-one",
                "/v1/skills/new-sum",
                "/v1/roadmaps/new-road",
                "/v1/roadmaps/new-road/stages/stage");
        paths.forEach(KeptAcrossReleasesTest::get);
        desk.publish(skill("new-one", "One, changed"));
        assertThat(paths).noneMatch(cache::has);
        assertThat(paths).allSatisfy(path -> assertThat(get(path).asString()).contains("One, changed"));
    }

    @Test
    void what_has_changed_is_told_as_a_whole_or_not_at_all() throws SQLException {
        int before = desk.publish(
                skill("told-one", "One"),
                skill("told-two", "Two"),
                roadmap("told-road", List.of(stage("one", "told-one"), stage("two", "told-two"))));
        desk.publish(skill("told-one", "One, changed"), skill("told-two", "Two, changed"));
        assertThat(watch.changedSince(before, List.of("en"), 100).orElseThrow())
                .extracting(Changed::slug)
                .containsExactlyInAnyOrder("told-one", "told-two", "told-road");
        assertThat(watch.changedSince(before, List.of("en"), 4))
                .as("two skills, the roadmap and its stages are five documents of three names")
                .isEmpty();
    }

    @Test
    void a_list_goes_with_its_release_and_a_pin_stays() {
        int first = desk.publish(skill("list-one", "One"));
        get("/v1/skills?slug=list-one");
        get("/v1/skills?release=%s&slug=list-one".formatted(first));
        desk.publish(skill("list-other", "Other"));
        assertThat(cache.has("/v1/skills?slug=list-one")).isFalse();
        assertThat(cache.has("/v1/skills?release=%s&slug=list-one".formatted(first)))
                .isTrue();
    }

    @Test
    void a_document_leaves_with_its_name() {
        long renamed = desk.write(skill("leave-old", "Skill"));
        long retired = desk.write(skill("leave-gone", "Skill"));
        desk.publish(List.of(renamed, retired));
        get("/v1/skills/leave-old");
        get("/v1/skills/leave-gone");
        desk.republish(renamed, skill("leave-new", "Skill"));
        assertThat(get("/v1/skills/leave-old").statusCode()).isEqualTo(308);
        assertThat(get("/v1/skills/leave-gone").statusCode()).isEqualTo(200);
        desk.retire(retired, null);
        assertThat(get("/v1/skills/leave-gone").statusCode()).isEqualTo(410);
    }

    @Test
    @Timeout(30)
    void a_release_of_another_node_shows_by_itself() throws InterruptedException {
        int before = desk.publish(skill("node-skill", "Skill"));
        var next =
                database.rows("insert into release select max(number) + 1, date_trunc('second', now()), 'editor', null,"
                        + " max(renderer), 'en' from release returning number");
        assertThat(next).containsExactly(String.valueOf(before + 1));
        while (get("/v1").jsonPath().getInt("release") == before) {
            Thread.sleep(20);
        }
        assertThat(get("/v1/skills/node-skill").header("Content-Release")).isEqualTo(String.valueOf(before + 1));
    }

    @Test
    void without_the_database_nothing_comes_back_that_was_retired() {
        long retired = desk.write(skill("back-gone", "Skill"));
        desk.publish(List.of(retired));
        get("/v1/skills/back-gone");
        get("/v1/skills/back-gone/references");
        desk.retire(retired, null);
        cache.setAground(true);
        assertThat(cache.has("/v1/skills/back-gone")).isFalse();
        assertThat(cache.has("/v1/skills/back-gone/references")).isFalse();
    }

    @Test
    void what_was_not_there_is_there_when_it_is_published() {
        desk.publish(skill("there-other", "Other"));
        assertThat(get("/v1/skills/there").statusCode()).isEqualTo(404);
        desk.publish(skill("there", "Skill"));
        assertThat(get("/v1/skills/there").statusCode()).isEqualTo(200);
    }

    private static Response get(String path) {
        return given().redirects().follow(false).get(path);
    }
}
