package dev.waymark.ops.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application, and sometimes its database too, is killed at random moments: while editors save, import and publish, while
 * a receiver is told of the releases, and while a first start creates the database. {@code -Dkills=200} kills as often, {@code
 * -Dkills.seed=} repeats a run.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledApplicationIT {
    private static final Logger LOG = Logger.getLogger(KilledApplicationIT.class);
    private static final int KILLS = Integer.getInteger("kills", 10);
    private static final long SEED = Long.getLong("kills.seed", System.nanoTime());
    private static final int LONGEST_LIFE_MILLIS = 1_500;
    private static final int LONGEST_MIGRATION_MILLIS = 4_000;
    private static final Map<String, String> TELLS_THIS_MACHINE = Map.of("WAYMARK_WEBHOOKS_OPEN_HOSTS", "localhost");

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_is_there_and_nothing_is_half_there() throws Exception {
        LOG.infof("%d kills, seed %d", KILLS, SEED);
        var random = new Random(SEED);
        PreparedData.in(folder.resolve("data"));
        var application = PackagedApplication.start(folder, TELLS_THIS_MACHINE).awaitUp();
        try (var told = new ToldReleases()) {
            String key =
                    Files.readString(folder.resolve("data/administrator.key")).strip();
            tell(key, application, told);
            var clients = List.of("ann", "ben", "cem").stream()
                    .map(name -> new WritingClient(name, key, random.nextLong()))
                    .toList();
            for (int kill = 0; kill < KILLS; kill++) {
                var service = application.uri("/");
                var writing = clients.stream()
                        .map(client -> CompletableFuture.runAsync(() -> client.write(service)))
                        .toList();
                TimeUnit.MILLISECONDS.sleep(50 + random.nextInt(LONGEST_LIFE_MILLIS));
                var server = new Probe(folder.toRealPath().resolve("data")).serverProcess();
                application.kill();
                if (random.nextInt(3) == 0) {
                    Probe.kill(server);
                }
                writing.forEach(CompletableFuture::join);
                application =
                        PackagedApplication.start(folder, TELLS_THIS_MACHINE).awaitUp();
                check(application, clients, "kill %d, seed %d".formatted(kill, SEED));
            }
            int newest = awaitSchedule(key, application, clients);
            awaitMessages(told, newest);
            assertThat(clients)
                    .as("something was published")
                    .anySatisfy(client -> assertThat(client.releases()).isNotEmpty());
        } finally {
            application.close();
        }
    }

    @Test
    void a_first_start_that_was_killed_is_finished_by_the_next_one() throws Exception {
        var random = new Random(SEED);
        for (int kill = 0; kill < Math.max(2, KILLS / 10); kill++) {
            Path fresh = Files.createDirectory(folder.resolve("first-" + kill)).toRealPath();
            var data = new DataFolder(fresh.resolve("data"));
            var killed = PackagedApplication.start(fresh, Map.of());
            Poll.until(
                    Duration.ofSeconds(60),
                    () -> Postmaster.of(data).filter(Postmaster::ready).isPresent());
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MIGRATION_MILLIS));
            var server = new Probe(data.root()).serverProcess();
            killed.kill();
            if (random.nextBoolean()) {
                Probe.kill(server);
            }
            try (var next = PackagedApplication.start(fresh, Map.of()).awaitUp()) {
                assertThat(numbers(next, "first start %d, seed %d".formatted(kill, SEED))
                                .values())
                        .containsExactly(1);
                assertThat(next.status("/v1/roadmaps/machine-learning")).isEqualTo(200);
            }
        }
    }

    private static void tell(String key, PackagedApplication application, ToldReleases told) throws IOException {
        var answer = new KeyClient(key)
                .send(HttpRequest.newBuilder(application.uri("/v1/manage/webhooks"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"url\":\"%s\",\"events\":[\"release.published\"],\"active\":true}"
                                        .formatted(told.url()))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** The receiver hears of each release, the older one first. */
    private static void awaitMessages(ToldReleases told, int newest) {
        var all = IntStream.rangeClosed(2, newest).boxed().toList();
        Poll.until(Duration.ofSeconds(60), () -> told.inOrder().size() >= all.size());
        assertThat(told.inOrder()).as("the messages of seed %d", SEED).isEqualTo(all);
    }

    /** Each release that was acknowledged to wait is made once, or says why it is not. */
    private static int awaitSchedule(String key, PackagedApplication application, List<WritingClient> clients)
            throws Exception {
        for (var client : clients) {
            for (int id : client.scheduled()) {
                var uri = application.uri("/v1/manage/scheduled-releases/" + id);
                assertThat(Poll.until(
                                Duration.ofSeconds(60), () -> !state(key, uri).equals("waiting")))
                        .as("the scheduled release %d of seed %d ends", id, SEED)
                        .isTrue();
                assertThat(state(key, uri)).isIn("published", "failed");
            }
        }
        return check(application, clients, "at the end of seed %d".formatted(SEED));
    }

    private static String state(String key, URI scheduled) {
        try {
            var answer = new KeyClient(key).send(HttpRequest.newBuilder(scheduled));
            return new ObjectMapper().readTree(answer.body()).path("state").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the newest release. */
    private static int check(PackagedApplication application, List<WritingClient> clients, String when)
            throws Exception {
        for (var client : clients) {
            assertThat(client.check(application.uri("/"))).as(when).isEmpty();
        }
        var numbers = numbers(application, when);
        clients.forEach(client -> assertThat(numbers).as(when).containsAllEntriesOf(client.releases()));
        return numbers.size();
    }

    /** The number of each release by its note, after a look that there is no gap. */
    private static Map<String, Integer> numbers(PackagedApplication application, String when) throws IOException {
        var numbers = new HashMap<String, Integer>();
        String cursor = "";
        while (cursor != null) {
            var answer = application.get("/v1/releases?limit=100" + cursor).join();
            JsonNode body = new ObjectMapper().readTree(answer.body());
            for (JsonNode release : body.path("items")) {
                assertThat(numbers.put(
                                release.path("note").asText(),
                                release.path("number").asInt()))
                        .as("%s: a release is made once", when)
                        .isNull();
            }
            String next = body.path("next").textValue();
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertThat(numbers.values())
                .as(when)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        return numbers;
    }
}
