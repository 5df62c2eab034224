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
 * The application, and sometimes its database too, is killed at random moments while editors save, import and publish. {@code
 * -Dkills=200} kills as often, {@code -Dkills.seed=} repeats a run.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledApplicationIT {
    private static final Logger LOG = Logger.getLogger(KilledApplicationIT.class);
    private static final int KILLS = Integer.getInteger("kills", 10);
    private static final long SEED = Long.getLong("kills.seed", System.nanoTime());
    private static final int LONGEST_LIFE_MILLIS = 1_500;

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_is_there_and_nothing_is_half_there() throws Exception {
        LOG.infof("%d kills, seed %d", KILLS, SEED);
        var random = new Random(SEED);
        var application = PackagedApplication.start(folder, Map.of()).awaitUp();
        try {
            String key =
                    Files.readString(folder.resolve("data/administrator.key")).strip();
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
                application = PackagedApplication.start(folder, Map.of()).awaitUp();
                check(application, clients, "kill %d, seed %d".formatted(kill, SEED));
            }
            awaitSchedule(key, application, clients);
            assertThat(clients)
                    .as("something was published")
                    .anySatisfy(client -> assertThat(client.releases()).isNotEmpty());
        } finally {
            application.close();
        }
    }

    /** Each release that was acknowledged to wait is made once, or says why it is not. */
    private static void awaitSchedule(String key, PackagedApplication application, List<WritingClient> clients)
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
        check(application, clients, "at the end of seed %d".formatted(SEED));
    }

    private static String state(String key, URI scheduled) {
        try {
            var answer = new KeyClient(key).send(HttpRequest.newBuilder(scheduled));
            return new ObjectMapper().readTree(answer.body()).path("state").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(PackagedApplication application, List<WritingClient> clients, String when)
            throws Exception {
        for (var client : clients) {
            assertThat(client.check(application.uri("/"))).as(when).isEmpty();
        }
        var numbers = new HashMap<String, Integer>();
        int newest = 0;
        String page = "/v1/releases?limit=100";
        while (page != null) {
            JsonNode body =
                    new ObjectMapper().readTree(application.get(page).join().body());
            for (JsonNode release : body.path("items")) {
                int number = release.path("number").asInt();
                newest = Math.max(newest, number);
                assertThat(numbers.put(release.path("note").asText(), number))
                        .as("%s: a release is made once", when)
                        .isNull();
            }
            page = body.path("next").textValue();
        }
        assertThat(numbers.values())
                .as(when)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, newest).boxed().toList());
        clients.forEach(client -> assertThat(numbers).as(when).containsAllEntriesOf(client.releases()));
    }
}
