package dev.waymark.publishing;

import static dev.waymark.publishing.Samples.roadmap;
import static dev.waymark.publishing.Samples.skill;
import static dev.waymark.publishing.Samples.stage;
import static dev.waymark.publishing.Samples.tip;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConcurrentPublishingTest {

    private static final int ROUNDS = 5;

    private final ExecutorService threads = Executors.newFixedThreadPool(3);

    @Inject
    Desk desk;

    @Inject
    Database database;

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void two_publishers_at_once_get_consecutive_numbers_and_lose_nothing() throws Exception {
        int start = desk.publish(
                skill("both-one", "One"),
                skill("both-two", "Two"),
                skill("both-sum", "Sum", "both-one", "both-two"),
                roadmap("both-road", List.of(stage("one", "both-one"), stage("two", "both-two"))));
        for (int round = 1; round <= ROUNDS; round++) {
            var one = desk.write(skill("both-one", "One " + round));
            var two = desk.write(skill("both-two", "Two " + round));
            var barrier = new CyclicBarrier(2);
            var numbers = Set.copyOf(both(
                    () -> publishWith(barrier, List.of(one)), //
                    () -> publishWith(barrier, List.of(two))));
            assertThat(numbers).containsExactlyInAnyOrder(start + 2 * round - 1, start + 2 * round);
            // Both changes show in what refers to both, though each publisher rendered it.
            assertThat(read("/v1/skills/both-sum").jsonPath().getList("prerequisites.skill.title"))
                    .containsExactly("One " + round, "Two " + round);
            assertThat(titles(read("/v1/roadmaps/both-road"))).containsExactly("One " + round, "Two " + round);
        }
    }

    @Test
    void the_same_draft_is_published_once_by_two_publishers_at_once() throws Exception {
        int start = desk.publish(skill("same-skill", "Skill"));
        for (int round = 1; round <= ROUNDS; round++) {
            var entries = List.of(desk.write(skill("same-skill", "Skill " + round)));
            var barrier = new CyclicBarrier(2);
            Callable<Integer> publisher = () -> {
                barrier.await();
                return desk.publishIfChanged(entries).orElse(0);
            };
            assertThat(both(publisher, publisher)).containsExactlyInAnyOrder(0, start + round);
        }
    }

    @Test
    void a_failure_in_the_middle_leaves_nothing_behind() throws Exception {
        int before = desk.publish(skill("middle-one", "One"), skill("middle-sum", "Sum", "middle-one"));
        var entries = List.of(desk.write(skill("middle-one", "One, changed")));
        var sizes = database.sizes();
        var ranges = "select id, first, last from rendition order by id";
        var rows = database.rows(ranges);
        database.asOwner("create trigger failure before insert on rendition for each row"
                + " when (new.slug = 'middle-sum') execute function refuse_change()");
        try {
            assertThatThrownBy(() -> desk.publish(entries)).hasStackTraceContaining("insert of rendition refused");
        } finally {
            database.asOwner("drop trigger failure on rendition");
        }
        assertThat(database.sizes()).isEqualTo(sizes);
        assertThat(database.rows(ranges)).isEqualTo(rows);
        assertThat(read("/v1").jsonPath().getInt("release")).isEqualTo(before);
        assertThat(desk.publish(entries)).as("the number is not lost").isEqualTo(before + 1);
    }

    @Test
    void a_caller_that_fails_after_publishing_leaves_nothing_behind() {
        int before = desk.publish(skill("caller-one", "One"));
        var entries = List.of(desk.write(skill("caller-one", "One, changed")));
        var sizes = database.sizes();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    desk.publish(entries);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessageContaining("changed my mind");
        assertThat(database.sizes()).isEqualTo(sizes);
        assertThat(read("/v1/skills/caller-one").header("Content-Release")).isEqualTo(String.valueOf(before));
    }

    @Test
    void a_reader_during_publications_never_sees_half_of_one() throws Exception {
        var road =
                roadmap("half-road", List.of(stage("one", "half-one"), stage("two", "half-two")), tip("t", "half-one"));
        int start = desk.publish(skill("half-one", "0"), skill("half-two", "0"), road);
        var titles = new TreeMap<Integer, String>();
        titles.put(start, "0");
        var over = new AtomicBoolean();
        var roadmaps = threads.submit(() -> readUntil(over, "/v1/roadmaps/half-road"));
        var stages = threads.submit(() -> readUntil(over, "/v1/roadmaps/half-road/stages/two"));
        try {
            for (int round = 1; round <= 3 * ROUNDS; round++) {
                var title = String.valueOf(round);
                titles.put(desk.publish(skill("half-one", title), skill("half-two", title)), title);
            }
        } finally {
            over.set(true);
        }
        var releases = new TreeSet<Integer>();
        for (var answer : flat(List.of(roadmaps.get(), stages.get()))) {
            var seen = (Response) answer;
            int release = Integer.parseInt(seen.header("Content-Release"));
            releases.add(release);
            assertThat(titles(seen)).as("release " + release).containsOnly(titles.get(release));
            var path = seen.jsonPath().getString("href");
            assertThat(seen.header("ETag")).isEqualTo(pinned(path, release).header("ETag"));
        }
        assertThat(releases).as("releases that were read").hasSizeGreaterThan(3);
        for (int release : releases) {
            assertThat(pinned("/v1/roadmaps/half-road", release).jsonPath().getString("stages[1].updatedAt"))
                    .isEqualTo(pinned("/v1/roadmaps/half-road/stages/two", release)
                            .jsonPath()
                            .getString("updatedAt"))
                    .isEqualTo(read("/v1/releases/" + release).jsonPath().getString("publishedAt"));
        }
    }

    private <T> List<T> both(Callable<T> one, Callable<T> other) throws Exception {
        var results = new ArrayList<T>();
        for (Future<T> future : List.of(threads.submit(one), threads.submit(other))) {
            results.add(future.get());
        }
        return results;
    }

    private int publishWith(CyclicBarrier barrier, List<Long> entries) throws Exception {
        barrier.await();
        return desk.publish(entries);
    }

    private static List<Response> readUntil(AtomicBoolean over, String path) {
        var answers = new ArrayList<Response>();
        while (!over.get()) {
            answers.add(read(path));
        }
        return answers;
    }

    private static Response read(String path) {
        return when().get(path).then().statusCode(200).extract().response();
    }

    private static Response pinned(String path, int release) {
        return read(path + "?release=" + release);
    }

    /** The titles of all skills that a roadmap or a stage places. */
    private static List<String> titles(Response answer) {
        var json = answer.jsonPath();
        var stages = json.getString("type").equals("stage") ? "" : "stages.";
        List<?> groups = json.getList(stages + "skillGroups.placements.skill.title");
        return flat(groups).stream().map(String.class::cast).toList();
    }

    private static List<Object> flat(List<?> list) {
        return list.stream()
                .flatMap(item -> item instanceof List<?> inner ? flat(inner).stream() : List.of((Object) item).stream())
                .toList();
    }
}
