package dev.waymark.publishing;

import static dev.waymark.publishing.Samples.skill;
import static dev.waymark.publishing.Samples.skillAbout;
import static dev.waymark.publishing.Samples.skillBeside;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.content.Finding;
import dev.waymark.content.Rule;
import dev.waymark.content.Severity;
import dev.waymark.delivery.CountingDriver;
import dev.waymark.model.EntryType;
import dev.waymark.model.Skill;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckTest {

    @Inject
    Desk desk;

    @Inject
    Publisher publisher;

    @Inject
    Database database;

    @Test
    void a_check_tells_what_a_release_would_be_refused_for_and_has_no_effect() {
        long entry = desk.write(skill("check-next", "Next", "check-missing"));
        var before = database.sizes();
        var findings = publisher.check(ReleaseOrder.of(List.of(entry))).findings();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule().value()).isEqualTo("dangling-reference");
            assertThat(finding.rule().severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.type()).isEqualTo(EntryType.SKILL);
            assertThat(finding.slug()).isEqualTo("check-next");
            assertThat(finding.pointer()).isEqualTo("/prerequisites/0/skill");
        });
        assertThat(database.sizes()).isEqualTo(before);
    }

    @Test
    void what_is_sound_has_no_findings_and_is_not_published_by_a_check() {
        desk.publish(skill("check-neighbor", "Next to what is sound"));
        long entry = desk.write(skillBeside("check-sound", "Sound", "check-neighbor"));
        var before = database.sizes();
        assertThat(publisher.check(ReleaseOrder.of(List.of(entry))).findings()).isEmpty();
        assertThat(database.sizes()).isEqualTo(before);
    }

    @Test
    void a_circle_is_told_by_its_path_through_what_is_public_already() {
        desk.publish(skill("circle-a", "A"));
        desk.publish(skill("circle-b", "B", "circle-a"));
        desk.publish(skill("circle-c", "C", "circle-b"));
        long entry = desk.write(skill("circle-a", "A", "circle-c"));
        assertThat(publisher.check(ReleaseOrder.of(List.of(entry))).findings())
                .containsExactly(new Finding(
                        Rule.PREREQUISITE_CYCLE,
                        EntryType.SKILL,
                        "circle-a",
                        "/prerequisites/0/skill",
                        "a circle of prerequisite: circle-a → circle-c → circle-b → circle-a"));
    }

    @Test
    void only_a_new_reference_is_followed_in_search_of_circles() {
        desk.publish(skill("way-a", "Way, a"), skill("way-b", "Way, b"), skill("way-c", "Way, c", "way-a"));
        assertThat(ways(skillAbout("In other words.", "way-c", "Way, c", "way-a")))
                .isEmpty();
        assertThat(ways(skill("way-c", "Way, c", "way-a", "way-b"))).hasSize(1);
    }

    private List<String> ways(Skill skill) {
        return CountingDriver.during(() -> desk.check(skill)).stream()
                .filter(statement -> statement.contains("recursive onward"))
                .toList();
    }
}
