package dev.waymark.publishing;

import static dev.waymark.publishing.Samples.roadmap;
import static dev.waymark.publishing.Samples.skill;
import static dev.waymark.publishing.Samples.skillAbout;
import static dev.waymark.publishing.Samples.stage;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.sync.Copy;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies of the content go from any release to the newest by what changed since. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SyncedReleasesTest {
    private static final int RELEASES = 14;

    private static final List<String> FILTERS = List.of(
            "",
            "lang=es&",
            "type=skill&",
            "type=job-role,roadmap&lang=es&",
            "roadmap=first-road&",
            "roadmap=first-road,second-road&lang=es&",
            "roadmap=second-road&type=skill,learning-resource&");

    @Inject
    Desk desk;

    @Inject
    Database database;

    @BeforeEach
    void beginEmpty() throws SQLException {
        database.empty();
    }

    /** What only the seed decides: what is published, when copies are made, how large their pages are, when they are cut off. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_copy_becomes_what_a_new_one_would_be(long seed) {
        var random = new Random(seed);
        var world = new ChangingContent(desk, random);
        var copies = new ArrayList<Copy>();
        var begun = new ArrayList<Copy>();
        FILTERS.forEach(filter -> copies.add(new Copy(filter, () -> 1 + random.nextInt(9)).sync())); // of nothing
        for (int release = 1; release <= RELEASES; release++) {
            for (var copy : copies) {
                if (!begun.contains(copy) && random.nextInt(4) == 0) {
                    for (int page = random.nextInt(3); page >= 0 && !copy.page(); page--) {}
                    copy.interrupt(); // and goes on with the old token after the next releases
                }
            }
            world.publish();
            begun.forEach(Copy::sync); // of the release in which they began
            for (var copy : begun) {
                assertThat(copy.release()).isEqualTo(release - 1);
                assertThat(copy.documents()).isEqualTo(whole(copy.filter(), "release=%s&".formatted(copy.release())));
            }
            begun.clear();
            for (var filter : FILTERS) {
                var copy = new Copy(filter, () -> 1 + random.nextInt(9));
                if (random.nextInt(3) == 0) {
                    copies.add(copy.sync());
                } else if (random.nextInt(3) == 0 && !copy.page()) {
                    begun.add(copy);
                    copies.add(copy);
                }
            }
            for (var copy : copies) {
                if (!begun.contains(copy) && random.nextInt(4) == 0) {
                    copy.sync();
                    assertThat(copy.release()).isEqualTo(release);
                }
            }
        }
        begun.forEach(Copy::sync);
        assertThat(copies).hasSizeGreaterThan(20);
        for (var filter : FILTERS) {
            var newest = whole(filter, "");
            for (var copy : copies) {
                if (copy.filter().equals(filter)) {
                    for (int page = random.nextInt(4); page > 0 && !copy.page(); page--) {}
                    copy.interrupt();
                    assertThat(copy.sync().documents())
                            .as("%s of seed %s", filter, seed)
                            .isEqualTo(newest);
                }
            }
        }
    }

    private static Map<String, JsonNode> whole(String filter, String release) {
        return new Copy(filter + release, () -> 1000).sync().documents();
    }

    @Test
    void what_a_roadmap_places_comes_and_goes_without_being_changed() {
        long road = desk.write(roadmap("first-road", List.of(stage("one", "kept"), stage("two", "left"))));
        desk.publish(List.of(
                road,
                desk.write(skill("kept", "Kept")),
                desk.write(skill("left", "Left")),
                desk.write(skill("came", "Came"))));
        var before = new Copy("roadmap=first-road&", () -> 100).sync();
        assertThat(before.documents()).containsOnlyKeys("roadmap/first-road", "skill/kept", "skill/left");
        desk.republish(road, roadmap("first-road", List.of(stage("one", "kept"), stage("two", "came"))));
        var page = Copy.get("/v1/sync?since=" + before.token());
        assertThat(slugs(page, "skills")).containsExactly("came");
        assertThat(slugs(page, "roadmaps")).containsExactly("first-road");
        assertThat(Copy.removed(page)).containsExactly("skill left left-filter -");
        desk.republish(road, roadmap("better-road", List.of(stage("one", "kept"), stage("two", "came"))));
        page = Copy.get("/v1/sync?since=" + before.token());
        assertThat(slugs(page, "roadmaps")).containsExactly("better-road");
        assertThat(Copy.removed(page))
                .containsExactlyInAnyOrder("skill left left-filter -", "roadmap first-road renamed better-road");
        assertThat(new Copy("roadmap=better-road&", () -> 100).sync().documents())
                .isEqualTo(before.sync().documents());
    }

    @Test
    void a_removal_says_why() {
        long old = desk.write(skill("old", "Old"));
        long better = desk.write(skill("better", "Better"));
        long gone = desk.write(skill("gone", "Gone"));
        desk.publish(List.of(old, better, gone));
        var token = new Copy("", () -> 100).sync().token();
        desk.retire(old, better);
        desk.retire(gone, null);
        desk.republish(better, skill("best", "Better"));
        assertThat(Copy.removed(Copy.get("/v1/sync?since=" + token)))
                .containsExactlyInAnyOrder(
                        "skill old retired best", "skill gone retired -", "skill better renamed best");
        var one = Copy.get("/v1/sync?since=%s&limit=1".formatted(token));
        assertThat(Copy.removed(one)).hasSize(1);
        assertThat(one.path("next").isTextual()).isTrue();
    }

    @Test
    void what_came_and_went_in_between_is_taken_out_of_copies_that_were_cut_off() {
        desk.publish(skill("stays", "Stays"));
        var token = new Copy("", () -> 100).sync().token();
        desk.retire(publishOne("brief"), null);
        var page = Copy.get("/v1/sync?since=" + token);
        assertThat(slugs(page, "skills")).isEmpty();
        assertThat(Copy.removed(page)).containsExactly("skill brief retired -");
    }

    @Test
    void a_copy_of_nothing_that_was_cut_off_loses_what_it_got_and_is_gone() {
        var copy = new Copy("", () -> 1).sync();
        long gone = publishOne("gone");
        publishOne("stays");
        copy.page();
        copy.interrupt();
        assertThat(copy.documents()).containsOnlyKeys("skill/gone");
        desk.retire(gone, null);
        assertThat(copy.sync().documents()).containsOnlyKeys("skill/stays");
    }

    @Test
    void what_a_roadmap_placed_in_between_leaves_copies_that_were_cut_off() {
        long road = desk.write(roadmap("first-road", List.of(stage("one", "kept"), stage("two", "first"))));
        desk.publish(List.of(
                road,
                desk.write(skill("kept", "Kept")),
                desk.write(skill("first", "First")),
                desk.write(skill("second", "Second"))));
        var copy = new Copy("roadmap=first-road&", () -> 2).sync();
        desk.republish(road, roadmap("first-road", List.of(stage("one", "kept"), stage("two", "second"))));
        copy.page();
        copy.interrupt();
        assertThat(copy.documents()).containsKey("skill/second").doesNotContainKey("skill/first");
        desk.republish(road, roadmap("first-road", List.of(stage("one", "kept"), stage("two", "first"))));
        assertThat(copy.sync().documents()).containsOnlyKeys("roadmap/first-road", "skill/kept", "skill/first");
    }

    @Test
    void a_slug_means_a_roadmap_from_the_release_on_in_which_it_got_it() {
        long road = desk.write(roadmap("first-road", List.of(stage("one", "kept"))));
        desk.publish(List.of(road, desk.write(skill("kept", "Kept"))));
        var copy = new Copy("roadmap=better-road&", () -> 100).sync();
        assertThat(copy.documents()).isEmpty();
        desk.republish(road, roadmap("better-road", List.of(stage("one", "kept"))));
        assertThat(copy.sync().documents()).containsOnlyKeys("roadmap/better-road", "skill/kept");
    }

    @Test
    void a_token_of_the_same_release_of_another_database_is_gone() throws SQLException {
        desk.publish(skill("one", "One"));
        var token = new Copy("", () -> 100).sync().token();
        database.empty();
        assertThat(given().get("/v1/sync?since=" + token).statusCode()).isEqualTo(410);
        desk.publish(skill("one", "One"));
        given().get("/v1/sync?since=" + token)
                .then()
                .statusCode(410)
                .header("Cache-Control", "no-store")
                .body("code", equalTo("foreign-token"));
    }

    @Test
    void a_page_ends_where_its_documents_are_a_megabyte() {
        var words = "words ".repeat(30_000);
        desk.publish(Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
                .map(slug -> skillAbout(words, slug, slug))
                .toArray(AuthoredDocument[]::new));
        var page = Copy.get("/v1/sync?type=skill");
        assertThat(slugs(page, "skills")).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(new Copy("type=skill&", () -> 1000).sync().documents()).hasSize(8);
    }

    private long publishOne(String slug) {
        long entry = desk.write(skill(slug, slug));
        desk.publish(List.of(entry));
        return entry;
    }

    private static List<String> slugs(JsonNode page, String member) {
        return StreamSupport.stream(page.path(member).spliterator(), false)
                .map(document -> document.path("slug").asText())
                .toList();
    }
}
