package dev.waymark.publishing;

import static dev.waymark.publishing.Samples.jobRole;
import static dev.waymark.publishing.Samples.learningResource;
import static dev.waymark.publishing.Samples.roadmap;
import static dev.waymark.publishing.Samples.skill;
import static dev.waymark.publishing.Samples.skillAbout;
import static dev.waymark.publishing.Samples.stage;
import static dev.waymark.publishing.Samples.tip;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What lists find by references follows every change of the references, and of the names of both their ends. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListedTest {
    @Inject
    Desk desk;

    @Inject
    Database database;

    @Test
    void a_roadmap_moves_a_skill_to_another_stage_and_leaves_its_rendition_alone() {
        desk.publish(skill("listed-move-skill", "Skill"), skill("listed-move-other", "Other"));
        int before = desk.publish(roadmap(
                "listed-move-road",
                List.of(stage("listed-move-1", "listed-move-skill"), stage("listed-move-2", "listed-move-other"))));
        int after = desk.publish(roadmap(
                "listed-move-road",
                List.of(stage("listed-move-1", "listed-move-other"), stage("listed-move-2", "listed-move-skill"))));
        assertThat(slugs("/v1/skills?stage=listed-move-2")).containsExactly("listed-move-skill");
        assertThat(slugs("/v1/skills?stage=listed-move-2&release=" + before)).containsExactly("listed-move-other");
        assertThat(slugs("/v1/skills?roadmap=listed-move-road&stage=listed-move-1"))
                .containsExactly("listed-move-other");
        assertThat(slugs("/v1/skills?roadmap=listed-move-road"))
                .containsExactly("listed-move-other", "listed-move-skill");
        assertThat(slugs("/v1/skills?roadmap=listed-move-road&release=" + before))
                .containsExactly("listed-move-skill", "listed-move-other");
        assertThat(database.rows(
                        "select type from rendition where locale = 'en' and first = %d order by 1".formatted(after)))
                .containsExactly("roadmap", "stage", "stage");
        assertThat(database.rows("select count(*) from facet f join rendition r on r.id = f.rendition"
                        + " where f.first = %d and r.locale = 'en' and r.slug like 'listed-move-%%' and f.updated < f.first"
                                .formatted(after)))
                .as("six places of the two skills are others")
                .containsExactly("6");
    }

    @Test
    void what_is_placed_again_is_found_again() {
        desk.publish(skill("listed-again-skill", "Skill"), skill("listed-again-other", "Other"));
        for (var placed : List.of("listed-again-skill", "listed-again-other", "listed-again-skill")) {
            desk.publish(roadmap("listed-again-road", List.of(stage("listed-again-1", placed))));
            assertThat(slugs("/v1/skills?stage=listed-again-1")).containsExactly(placed);
        }
    }

    @Test
    void a_new_rendition_stands_where_the_former_one_stood() {
        desk.publish(skill("listed-stay-skill", "Skill"), jobRole("listed-stay-role", "Role", "listed-stay-skill"));
        desk.publish(roadmap(
                "listed-stay-road",
                List.of(stage("listed-stay-1", "listed-stay-skill")),
                tip("listed-stay-tip", "listed-stay-skill")));
        int before = desk.publish(skillAbout("Something else.", "listed-stay-skill", "Skill"));
        for (var list :
                List.of("/v1/skills?stage=listed-stay-1", "/v1/skills?roadmap=listed-stay-road&sort=-updatedAt")) {
            assertThat(slugs(list)).containsExactly("listed-stay-skill");
        }
        desk.publish(jobRole("listed-stay-role", "Another role", "listed-stay-skill"));
        assertThat(slugs("/v1/job-roles?skill=listed-stay-skill")).containsExactly("listed-stay-role");
        assertThat(slugs("/v1/job-roles?skill=listed-stay-skill&release=" + before))
                .containsExactly("listed-stay-role");
    }

    @Test
    void the_latest_first_is_the_exact_reverse_of_the_earliest_first() {
        desk.publish(skill("listed-turn-skill", "Skill"), skill("listed-turn-other", "Other"));
        int first = desk.publish(
                jobRole("listed-turn-a", "Role A", "listed-turn-skill"),
                jobRole("listed-turn-b", "Role B", "listed-turn-skill", "listed-turn-other"),
                jobRole("listed-turn-c", "Role C", "listed-turn-skill", "listed-turn-other"),
                jobRole("listed-turn-d", "Role D", "listed-turn-skill"));
        int second = desk.publish(
                jobRole("listed-turn-b", "Role B again", "listed-turn-skill", "listed-turn-other"),
                jobRole("listed-turn-d", "Role D again", "listed-turn-skill"));
        desk.publish(
                jobRole("listed-turn-a", "Role A again", "listed-turn-skill"),
                jobRole("listed-turn-b", "Role B once more", "listed-turn-skill", "listed-turn-other"));
        for (var list : List.of(
                "/v1/job-roles?skill=listed-turn-skill",
                "/v1/job-roles?skill=listed-turn-skill,listed-turn-other",
                "/v1/job-roles?slug=listed-turn-a,listed-turn-b,listed-turn-c,listed-turn-d")) {
            assertBothOrders(list + "&release=" + first, "a", "b", "c", "d");
            assertBothOrders(list + "&release=" + second, "a", "c", "b", "d");
            assertBothOrders(list, "c", "d", "a", "b");
        }
    }

    @Test
    void the_names_of_a_roadmap_and_of_a_skill_count_as_they_are() {
        long road = desk.write(roadmap("listed-name-road", List.of(stage("listed-name-1", "listed-known-old"))));
        long known = desk.write(skill("listed-known-old", "Skill"));
        long book = desk.write(learningResource("listed-name-book", "Book", "listed-known-old"));
        int before = desk.publish(List.of(road, known, book));
        desk.republish(known, skill("listed-known-new", "Skill"));
        desk.republish(road, roadmap("listed-name-way", List.of(stage("listed-name-1", "listed-known-new"))));
        assertThat(slugs("/v1/skills?roadmap=listed-name-way")).containsExactly("listed-known-new");
        assertThat(slugs("/v1/skills?roadmap=listed-name-way&stage=listed-name-1"))
                .containsExactly("listed-known-new");
        assertThat(slugs("/v1/skills?roadmap=listed-name-road")).isEmpty();
        assertThat(slugs("/v1/skills?roadmap=listed-name-road&release=" + before))
                .containsExactly("listed-known-old");
        assertThat(slugs("/v1/learning-resources?skill=listed-known-new")).containsExactly("listed-name-book");
        assertThat(slugs("/v1/learning-resources?skill=listed-known-old")).isEmpty();
        assertThat(slugs("/v1/learning-resources?skill=listed-known-old&release=" + before))
                .containsExactly("listed-name-book");
    }

    @Test
    void a_roadmap_that_is_retired_places_nothing() {
        desk.publish(skill("listed-gone-skill", "Skill"));
        long road = desk.write(roadmap("listed-gone-road", List.of(stage("listed-gone-1", "listed-gone-skill"))));
        int before = desk.publish(List.of(road));
        desk.retire(road, null);
        assertThat(slugs("/v1/skills?stage=listed-gone-1")).isEmpty();
        assertThat(slugs("/v1/skills?stage=listed-gone-1&release=" + before)).containsExactly("listed-gone-skill");
    }

    @Test
    void a_reference_shows_the_titles_of_its_release() {
        desk.publish(skill("listed-title-known", "Known"), jobRole("listed-title-role", "Role", "listed-title-known"));
        int before = desk.publish(roadmap("listed-title-road", List.of(stage("listed-title-1", "listed-title-known"))));
        desk.publish(jobRole("listed-title-role", "Another role", "listed-title-known"));
        var url = "/v1/skills/listed-title-known/references?relation=requires";
        assertThat(titles(url)).containsExactly("Another role");
        assertThat(titles(url + "&release=" + before)).containsExactly("Role");
    }

    /** Compares pages of every size with the last letters of slugs, the earliest first. */
    private static void assertBothOrders(String list, String... letters) {
        var earliest = Stream.of(letters).map("listed-turn-"::concat).toList();
        var latest = new ArrayList<>(earliest);
        Collections.reverse(latest);
        for (int limit = 1; limit <= letters.length; limit++) {
            assertThat(walk(list + "&sort=updatedAt&limit=" + limit)).isEqualTo(earliest);
            assertThat(walk(list + "&sort=-updatedAt&limit=" + limit)).isEqualTo(latest);
        }
    }

    private static List<String> walk(String url) {
        var page = page(url);
        List<String> slugs = new ArrayList<>(page.getList("items.slug", String.class));
        while (page.get("next") != null) {
            page = page(url + "&cursor=" + page.getString("next"));
            slugs.addAll(page.getList("items.slug", String.class));
        }
        return slugs;
    }

    private static List<String> slugs(String url) {
        return page(url).getList("items.slug");
    }

    private static List<String> titles(String url) {
        return page(url).getList("items.from.title");
    }

    private static JsonPath page(String url) {
        return when().get(url).then().statusCode(200).extract().jsonPath();
    }
}
