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
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublisherTest {

    @Inject
    Desk desk;

    @Inject
    Database database;

    @Test
    void a_release_gets_the_next_number_and_shows_what_it_published() {
        int first = desk.publish(skill("next-first", "First"));
        int second = desk.publish(skill("next-second", "Second"));
        assertThat(second).isEqualTo(first + 1);
        assertThat(read("/v1").jsonPath().getInt("release")).isEqualTo(second);
        var answer = read("/v1/skills/next-second");
        assertThat(answer.header("Content-Release")).isEqualTo(String.valueOf(second));
        assertThat(answer.jsonPath().getString("title")).isEqualTo("Second");
        assertThat(answer.jsonPath().getString("updatedAt")).isEqualTo(publishedAt(second));
        when().get("/v1/skills/next-second?release=" + first).then().statusCode(404);
    }

    @Test
    void a_draft_that_says_what_is_published_makes_no_second_release() {
        var entries = List.of(desk.write(skill("twice", "Twice")));
        desk.publish(entries);
        var before = database.sizes();
        assertThat(desk.publishIfChanged(entries)).isEmpty();
        desk.write(skill("twice", "Twice"));
        assertThat(desk.publishIfChanged(entries)).isEmpty();
        assertThat(database.sizes()).isEqualTo(before);
    }

    @Test
    void a_new_title_is_rendered_anew_wherever_it_shows_and_nowhere_else() {
        publishNeighbourhood("title");
        int release = desk.publish(skill("title-vectors", "Vectors and scalars"));
        assertThat(opened(release))
                .containsExactly(
                        "job-role title-analyst",
                        "learning-resource title-book",
                        "roadmap title-road",
                        "skill title-matrices",
                        "skill title-vectors",
                        "stage first",
                        "tip first");
        assertThat(closed(release)).isEqualTo(opened(release));
        assertThat(read("/v1/roadmaps/title-road/stages/first")
                        .jsonPath()
                        .getString("skillGroups[0].placements[0].skill.title"))
                .isEqualTo("Vectors and scalars");
    }

    @Test
    void what_only_shows_another_entry_keeps_its_revision_while_its_date_moves() throws Exception {
        int first = publishNeighbourhood("date");
        database.awaitNextSecond();
        int release = desk.publish(skill("date-vectors", "Vectors and scalars"));
        assertThat(publishedAt(release)).isGreaterThan(publishedAt(first));

        var changed = document("/v1/skills/date-vectors");
        assertThat(changed.getInt("revision")).isEqualTo(2);
        assertThat(changed.getString("updatedAt")).isEqualTo(publishedAt(release));

        var referrer = document("/v1/skills/date-matrices");
        assertThat(referrer.getInt("revision")).isEqualTo(1);
        assertThat(referrer.getString("updatedAt")).isEqualTo(publishedAt(release));

        var roadmap = document("/v1/roadmaps/date-road");
        assertThat(roadmap.getInt("revision")).isEqualTo(1);
        assertThat(roadmap.getString("updatedAt")).isEqualTo(publishedAt(release));
        assertThat(roadmap.getList("stages.updatedAt")).containsExactly(publishedAt(release), publishedAt(first));
        assertThat(roadmap.getList("tips.updatedAt")).containsExactly(publishedAt(release), publishedAt(first));

        var untouched = document("/v1/skills/date-calculus");
        assertThat(untouched.getInt("revision")).isEqualTo(1);
        assertThat(untouched.getString("updatedAt")).isEqualTo(publishedAt(first));
    }

    @Test
    void a_new_summary_which_nobody_shows_touches_one_rendition() {
        publishNeighbourhood("summary");
        var summary = "Quantities with a direction.";
        int release = desk.publish(skillAbout(summary, "summary-vectors", "Vectors"));
        assertThat(opened(release)).containsExactly("skill summary-vectors");
        assertThat(closed(release)).containsExactly("skill summary-vectors");
        assertThat(document("/v1/skills/summary-vectors").getString("summary")).isEqualTo(summary);
    }

    @Test
    void identical_bytes_open_no_range() {
        publishNeighbourhood("same");
        int release = desk.publish(jobRole("same-analyst", "Analyst of vectors", "same-vectors"));
        assertThat(opened(release))
                .as("the roadmap is rendered anew, but neither its tips nor its other stage show the role")
                .containsExactly("job-role same-analyst", "roadmap same-road", "stage first");
    }

    @Test
    void a_link_that_stays_the_same_keeps_its_range() {
        publishNeighbourhood("link");
        int release = desk.publish(
                skill("link-vectors", "Vectors"), jobRole("link-analyst", "Analyst", "link-vectors", "link-calculus"));
        var ranges = "select l.first = %d, l.last from link l join draft d on d.entry = l.source".formatted(release)
                + " where d.slug = 'link-analyst' order by l.position";
        assertThat(database.rows(ranges)).containsExactly("f 2147483647", "t 2147483647");
    }

    @Test
    void a_stage_that_is_left_out_ends_and_stays_where_it_is_pinned() {
        int before = publishNeighbourhood("stage");
        int release = desk.publish(
                roadmap("stage-road", List.of(stage("second", "stage-calculus")), tip("second", "stage-calculus")));
        when().get("/v1/roadmaps/stage-road/stages/first").then().statusCode(404);
        when().get("/v1/roadmaps/stage-road/tips/first").then().statusCode(404);
        assertThat(read("/v1/roadmaps/stage-road/stages/first?release=" + before)
                        .statusCode())
                .isEqualTo(200);
        assertThat(closed(release)).contains("stage first", "tip first");
        assertThat(document("/v1/roadmaps/stage-road/stages/second").getInt("position"))
                .isEqualTo(1);
    }

    @Test
    void a_pinned_document_keeps_its_bytes_whatever_is_published_later() {
        int pinned = publishNeighbourhood("pin");
        var paths = List.of(
                "/v1/skills/pin-vectors",
                "/v1/skills/pin-matrices",
                "/v1/job-roles/pin-analyst",
                "/v1/learning-resources/pin-book",
                "/v1/roadmaps/pin-road",
                "/v1/roadmaps/pin-road/stages/first",
                "/v1/roadmaps/pin-road/tips/first");
        var before = paths.stream().map(this::read).toList();
        desk.publish(skillAbout("All about them.", "pin-vectors", "Vectors and scalars"));
        desk.publish(jobRole("pin-analyst", "Analyst of calculus", "pin-calculus"));
        for (int i = 0; i < paths.size(); i++) {
            var now = read(paths.get(i) + "?release=" + pinned);
            assertThat(now.asByteArray())
                    .as(paths.get(i))
                    .isEqualTo(before.get(i).asByteArray());
            assertThat(now.header("ETag")).isEqualTo(before.get(i).header("ETag"));
            assertThat(now.header("Content-Release")).isEqualTo(String.valueOf(pinned));
            assertThat(read(paths.get(i)).asByteArray())
                    .as(paths.get(i))
                    .isNotEqualTo(before.get(i).asByteArray());
        }
    }

    /** Entries that show the skill "vectors", and others that do not, in one release. */
    private int publishNeighbourhood(String prefix) {
        var vectors = prefix + "-vectors";
        var calculus = prefix + "-calculus";
        return desk.publish(
                skill(vectors, "Vectors"),
                skill(calculus, "Calculus"),
                skill(prefix + "-matrices", "Matrices", vectors),
                skill(prefix + "-integrals", "Integrals", calculus),
                jobRole(prefix + "-analyst", "Analyst", vectors),
                jobRole(prefix + "-manager", "Manager", calculus),
                learningResource(prefix + "-book", "A book", vectors),
                learningResource(prefix + "-course", "A course", calculus),
                roadmap(
                        prefix + "-road",
                        List.of(
                                stage("first", vectors, List.of(prefix + "-analyst"), List.of(prefix + "-book")),
                                stage("second", calculus)),
                        tip("first", vectors),
                        tip("second", calculus)));
    }

    private Response read(String path) {
        return when().get(path).then().statusCode(200).extract().response();
    }

    private JsonPath document(String path) {
        return read(path).jsonPath();
    }

    private String publishedAt(int release) {
        return document("/v1/releases/" + release).getString("publishedAt");
    }

    /** What one language shows anew; the others do so alike. */
    private List<String> opened(int release) {
        return database.rows(
                "select type, slug from rendition where locale = 'en' and first = %d order by 1, 2".formatted(release));
    }

    private List<String> closed(int release) {
        return database.rows("select type, slug from rendition where locale = 'en' and last = %d order by 1, 2"
                .formatted(release - 1));
    }
}
