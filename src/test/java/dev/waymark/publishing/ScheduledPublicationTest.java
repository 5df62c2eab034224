package dev.waymark.publishing;

import static dev.waymark.publishing.Samples.skill;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.store.schedule.ScheduleWatch;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What several instances do with a scheduled release, and what becomes of one whose instance dies. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScheduledPublicationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Desk desk;

    @Inject
    Database database;

    @Inject
    ReleaseSchedule schedule;

    @Inject
    ScheduleWatch watch;

    @BeforeEach
    void forgetEverything() throws SQLException {
        database.empty();
    }

    @Test
    void two_instances_publish_it_once() throws Exception {
        int id = scheduled("once");
        var barrier = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var both = Stream.generate(() -> threads.submit(() -> {
                        barrier.await();
                        schedule.publish(id);
                        return id;
                    }))
                    .limit(2)
                    .toList();
            for (var one : both) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(database.rows("select number from release")).containsExactly("1");
        assertThat(database.rows("select state, release from scheduled_release"))
                .containsExactly("published 1");
    }

    @Test
    void what_an_instance_took_and_did_not_do_is_done_by_another() throws Exception {
        scheduled("orphan");
        database.asOwner("update scheduled_tasks set picked = true, picked_by = 'dead', execution_time = now(),"
                + " last_heartbeat = now() - interval '1 minute'");
        awaitState("published 1");
        assertThat(database.rows("select number from release")).containsExactly("1");
    }

    @Test
    void a_fault_is_tried_again() throws Exception {
        scheduled("later");
        database.asOwner(
                "create trigger failure before insert on revision for each row execute function refuse_change()");
        try {
            database.asOwner("update scheduled_tasks set execution_time = now()");
            await("select consecutive_failures from scheduled_tasks", "1");
            assertThat(database.rows("select state from scheduled_release")).containsExactly("waiting");
        } finally {
            database.asOwner("drop trigger failure on revision");
        }
        awaitState("published 1");
    }

    @Test
    void its_clock_is_that_of_the_database() {
        var before = Instant.parse(database.rows("select to_char(clock_timestamp() at time zone 'UTC',"
                        + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                .get(0));
        assertThat(watch.now()).isBetween(before.minusSeconds(2), before.plusSeconds(2));
    }

    private int scheduled(String slug) {
        long entry = desk.write(skill(slug, "Skill " + slug));
        return schedule.add(
                ReleaseOrder.of(List.of(entry)),
                Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS),
                null,
                "editor");
    }

    private void awaitState(String state) throws InterruptedException {
        await("select state, release from scheduled_release", state);
    }

    private void await(String query, String row) throws InterruptedException {
        long start = System.nanoTime();
        while (!database.rows(query).equals(List.of(row))) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
            Thread.sleep(20);
        }
    }
}
