package dev.waymark.publishing;

import static dev.waymark.publishing.Samples.jobRole;
import static dev.waymark.publishing.Samples.roadmap;
import static dev.waymark.publishing.Samples.skill;
import static dev.waymark.publishing.Samples.skillBeside;
import static dev.waymark.publishing.Samples.stage;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a document says shows in others too, though these do not refer to it. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShownElsewhereTest {
    @Inject
    Desk desk;

    @Test
    void a_pair_of_related_skills_is_written_once_and_shown_at_both() {
        desk.publish(List.of(desk.write(skill("pair-a", "A")), desk.write(skillBeside("pair-b", "B", "pair-a"))));
        assertThat(related("pair-a")).containsExactly("B");
        assertThat(related("pair-b")).containsExactly("A");
    }

    @Test
    void a_new_title_of_either_shows_at_the_other() {
        long a = desk.write(skill("twin-a", "A"));
        long b = desk.write(skillBeside("twin-b", "B", "twin-a"));
        desk.publish(List.of(a, b));
        desk.rewrite(b, skillBeside("twin-b", "New B", "twin-a"));
        desk.publish(List.of(b));
        assertThat(related("twin-a")).containsExactly("New B");
        desk.rewrite(a, skill("twin-a", "New A"));
        desk.publish(List.of(a));
        assertThat(related("twin-b")).containsExactly("New A");
    }

    @Test
    void a_pair_that_ends_ends_at_both() {
        long a = desk.write(skill("split-a", "A"));
        long b = desk.write(skillBeside("split-b", "B", "split-a"));
        desk.publish(List.of(a, b));
        desk.rewrite(b, skill("split-b", "B"));
        desk.publish(List.of(b));
        assertThat(related("split-a")).isEmpty();
    }

    @Test
    void who_names_a_skill_as_related_leaves_it_alone_when_retired() {
        long a = desk.write(skill("widow-a", "A"));
        long b = desk.write(skillBeside("widow-b", "B", "widow-a"));
        desk.publish(List.of(a, b));
        desk.retire(b, null);
        assertThat(related("widow-a")).isEmpty();
    }

    @Test
    void a_stage_shows_what_its_job_roles_require_beyond_what_it_places() {
        long placed = desk.write(skill("also-placed", "Placed"));
        long asked = desk.write(skill("also-asked", "Asked"));
        long role = desk.write(jobRole("also-role", "Role", "also-placed"));
        long road = desk.write(
                roadmap("also-road", List.of(stage("first", "also-placed", List.of("also-role"), List.of()))));
        desk.publish(List.of(placed, asked, role, road));
        assertThat(alsoRequired()).isEmpty();
        desk.rewrite(role, jobRole("also-role", "Role", "also-placed", "also-asked"));
        desk.publish(List.of(role));
        assertThat(alsoRequired()).containsExactly("Asked");
        desk.rewrite(asked, skill("also-asked", "Asked for"));
        desk.publish(List.of(asked));
        assertThat(alsoRequired()).containsExactly("Asked for");
    }

    private static List<String> related(String slug) {
        return when().get("/v1/skills/" + slug).jsonPath().getList("related.skill.title");
    }

    private static List<String> alsoRequired() {
        return when().get("/v1/roadmaps/also-road/stages/first").jsonPath().getList("alsoRequired.skill.title");
    }
}
