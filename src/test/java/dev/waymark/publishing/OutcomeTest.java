package dev.waymark.publishing;

import static dev.waymark.publishing.Samples.jobRole;
import static dev.waymark.publishing.Samples.learningResource;
import static dev.waymark.publishing.Samples.roadmap;
import static dev.waymark.publishing.Samples.skill;
import static dev.waymark.publishing.Samples.skillBeside;
import static dev.waymark.publishing.Samples.stage;
import static dev.waymark.publishing.Samples.tip;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.content.Change;
import dev.waymark.model.EntryType;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a publication answers, and what a check of it does. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutcomeTest {

    @Inject
    Desk desk;

    @Inject
    Publisher publisher;

    @Inject
    Database database;

    @Test
    void a_release_tells_its_number_its_time_its_changes_and_what_readers_get_differently() {
        publishNeighborhood("told");
        long entry = desk.write(skill("told-vectors", "Vectors and scalars"));
        var outcome = publish(entry);
        when().get("/v1/releases/" + outcome.release())
                .then()
                .statusCode(200)
                .body("publishedAt", equalTo(String.valueOf(outcome.publishedAt())));
        assertThat(outcome.changes())
                .extracting(Change::sentence)
                .containsExactly("Vectors of told is now titled 'Vectors and scalars'.");
        assertThat(outcome.urls())
                .containsExactly(
                        "/v1/job-roles/told-analyst",
                        "/v1/learning-resources/told-book",
                        "/v1/roadmaps/told-road",
                        "/v1/roadmaps/told-road/stages/first",
                        "/v1/roadmaps/told-road/tips/first",
                        "/v1/skills/told-matrices",
                        "/v1/skills/told-vectors");
    }

    @Test
    void a_check_tells_what_the_release_tells_then_and_leaves_nothing_behind() {
        publishNeighborhood("alike");
        long vectors = desk.write(skillBeside("alike-vectors", "Vectors, renewed", "alike-matrices"));
        expectSame(vectors);
        desk.rewrite(vectors, skill("alike-arrows", "Vectors, renewed"));
        expectSame(vectors);
        expectSame(desk.write(skill("alike-new", "New")), desk.write(jobRole("alike-role", "Role", "alike-new")));
        long book = desk.write(learningResource("alike-book", "Book, unlisted"));
        long road = desk.write(roadmap("alike-road", List.of(stage("second", "alike-arrows"))));
        expectSame(book, road);
        desk.stageRetirement(road, null);
        assertThat(expectSame(road).urls())
                .containsExactly("/v1/roadmaps/alike-road", "/v1/roadmaps/alike-road/stages/second");
    }

    @Test
    void a_translation_that_changes_is_told() {
        long entry = desk.write(skill("spoken-skill", "Spoken"));
        desk.publish(List.of(entry));
        desk.translate(entry, EntryType.SKILL, "spoken-skill", "es", "{\"title\":\"Hablado\"}");
        assertThat(publish(entry).changes())
                .extracting(Change::sentence)
                .containsExactly("The translation of Spoken into Spanish changed.");
    }

    @Test
    void what_goes_is_called_by_its_title_too() {
        desk.publish(skill("title-base", "The base"), skill("title-next", "The next", "title-base"));
        long entry = desk.write(skill("title-next", "The next"));
        assertThat(publish(entry).changes())
                .extracting(Change::sentence)
                .containsExactly("The base was removed from the prerequisites of The next.");
    }

    @Test
    void a_reference_by_a_new_name_is_the_same_reference() {
        long skill = desk.write(skill("alias-old", "Alias"));
        long role = desk.write(jobRole("alias-role", "Role of alias", "alias-old"));
        desk.publish(List.of(skill, role));
        desk.rewrite(skill, skill("alias-new", "Alias"));
        desk.rewrite(role, jobRole("alias-role", "Role of alias", "alias-new"));
        assertThat(publish(skill, role).changes())
                .extracting(Change::sentence)
                .containsExactly(
                        "The slug of Alias changed from alias-old to alias-new.",
                        "The skill of Alias in Role of alias changed from alias-old to alias-new.");
    }

    @Test
    void nothing_comes_of_what_is_public_already() {
        long entry = desk.write(skill("still-skill", "Still"));
        assertThat(publish(entry).isEmpty()).isFalse();
        assertThat(publisher.check(ReleaseOrder.of(List.of(entry))).isEmpty()).isTrue();
        assertThat(publish(entry).isEmpty()).isTrue();
    }

    @Test
    void a_restoration_can_be_checked_too() {
        int wanted = desk.publish(skill("back-skill", "Back"));
        desk.publish(skill("back-skill", "Forth"));
        var before = state();
        var check = publisher.checkRestore(wanted);
        assertThat(state()).isEqualTo(before);
        assertThat(check.urls()).containsExactly("/v1/skills/back-skill");
        assertThat(check.changes()).extracting(Change::sentence).containsExactly("Forth is now titled 'Back'.");
        assertThat(publisher.restore(wanted, "editor", null).changes()).isEqualTo(check.changes());
    }

    @Test
    void another_release_or_another_version_of_a_draft_is_a_conflict() {
        int base = desk.publish(skill("clash-other", "Other"));
        long entry = desk.write(skill("clash-skill", "Clash"));
        var version = new ReleaseOrder.Version(entry, version(entry));
        var order = new ReleaseOrder(List.of(entry), base, List.of(version), false, false);
        assertThat(publisher.check(order).changes()).hasSize(1);
        desk.write(skill("clash-skill", "Clash, again"));
        conflict(
                order,
                "Drafts have changed: 'clash-skill' has version %s and not %s. Read them, and name the versions that you have read."
                        .formatted(version(entry), version.version()));
        int newest = desk.publish(skill("clash-other", "Other, again"));
        conflict(
                order,
                "The newest release is %s and not %s. Look at what has changed since, and name the newest release."
                        .formatted(newest, base));
        var seen = new ReleaseOrder(
                List.of(entry), newest, List.of(new ReleaseOrder.Version(entry, version(entry))), false, false);
        assertThat(publisher.publish(seen, "editor", null).release()).isEqualTo(newest + 1);
    }

    private void conflict(ReleaseOrder order, String detail) {
        var before = state();
        for (var refused :
                List.<Runnable>of(() -> publisher.publish(order, "editor", null), () -> publisher.check(order))) {
            assertThatThrownBy(refused::run)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.CONFLICT))
                    .hasMessage(detail);
        }
        assertThat(state()).isEqualTo(before);
    }

    private ReleaseOutcome publish(long... entries) {
        return publisher.publish(order(entries), "editor", null);
    }

    private static ReleaseOrder order(long... entries) {
        return ReleaseOrder.of(Arrays.stream(entries).boxed().toList());
    }

    private ReleaseOutcome expectSame(long... entries) {
        var before = state();
        var check = publisher.check(order(entries));
        assertThat(state()).isEqualTo(before);
        assertThat(check.release()).isNull();
        assertThat(check.urls()).isNotEmpty();
        var release = publish(entries);
        assertThat(release.changes()).isEqualTo(check.changes());
        assertThat(release.findings()).isEqualTo(check.findings());
        assertThat(release.urls()).isEqualTo(check.urls());
        return release;
    }

    /** All rows and sequences. */
    private List<String> state() {
        return Stream.of(
                        List.of(database.sizes().toString()),
                        database.rows("select count(*) from rendition where last = 2147483647"),
                        database.rows("select count(*) from link where last = 2147483647"),
                        database.rows("select pg_sequence_last_value('name_seq')"),
                        database.rows("select pg_sequence_last_value('rendition_seq')"),
                        database.rows("select pg_sequence_last_value('link_seq')"))
                .flatMap(List::stream)
                .toList();
    }

    private long version(long entry) {
        return Long.parseLong(database.rows("select version from draft where locale = 'en' and entry = " + entry)
                .get(0));
    }

    private void publishNeighborhood(String prefix) {
        desk.publish(
                skill(prefix + "-vectors", "Vectors of " + prefix),
                skill(prefix + "-matrices", "Matrices of " + prefix, prefix + "-vectors"),
                skill(prefix + "-far", "Far from " + prefix),
                jobRole(prefix + "-analyst", "Analyst of " + prefix, prefix + "-vectors"),
                learningResource(prefix + "-book", "Book of " + prefix, prefix + "-vectors"),
                roadmap(
                        prefix + "-road",
                        List.of(stage("first", prefix + "-vectors"), stage("second", prefix + "-far")),
                        tip("first", prefix + "-vectors"),
                        tip("second", prefix + "-far")));
    }
}
