package dev.waymark.publishing;

import static dev.waymark.publishing.Samples.roadmap;
import static dev.waymark.publishing.Samples.skill;
import static dev.waymark.publishing.Samples.stage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.OwnDatabase;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Compares what is kept with what is made for one request, while releases are published. Both are asked for at random, from
 * several threads; {@code -Dcache.comparisons} says how often, {@code -Dcache.seed} in which order.
 */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CachedAndUncachedTest {
    private static final Logger LOG = Logger.getLogger(CachedAndUncachedTest.class);

    private static final int COMPARISONS = Integer.getInteger("cache.comparisons", 1_000);
    private static final long SEED = Long.getLong("cache.seed", System.nanoTime());
    private static final int THREADS = 8;
    private static final int SKILLS = 8;

    /** A weight of zero is a case for the layers behind what is kept. */
    private static final String AROUND_WHAT_IS_KEPT = "*/*, text/nothing;q=0";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger newest = new AtomicInteger();

    @Inject
    Desk desk;

    @TestHTTPResource
    URI service;

    @Test
    void no_answer_differs_in_a_byte_or_a_header() throws Exception {
        publishAll(0);
        var over = new AtomicBoolean();
        var threads = Executors.newFixedThreadPool(THREADS + 1);
        try {
            var editor = threads.submit(() -> {
                for (int round = 1; !over.get(); round++) {
                    publishSome(round);
                    Thread.sleep(50);
                }
                return newest.get();
            });
            var readers = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < THREADS; i++) {
                var random = new Random(SEED + i);
                readers.add(() -> compare(random, COMPARISONS / THREADS));
            }
            int compared = 0;
            for (var reader : threads.invokeAll(readers)) {
                compared += reader.get();
            }
            over.set(true);
            LOG.infof("%s pairs of answers compared over %s releases, seed %s", compared, editor.get(), SEED);
            assertThat(compared).isGreaterThan(COMPARISONS / 2);
        } finally {
            over.set(true);
            threads.shutdownNow();
        }
    }

    /** Compares pairs of the same release, and returns how many; in a pair from before and after a publication both are right. */
    private int compare(Random random, int times) throws Exception {
        int compared = 0;
        for (int i = 0; i < times; i++) {
            var url = url(random);
            var method = random.nextInt(4) == 0 ? "HEAD" : "GET";
            var coding = random.nextBoolean() ? "gzip" : "identity";
            var condition = random.nextInt(4) == 0 ? tag(url, coding) : "\"none\"";
            var kept = get(url, "*/*", method, coding, condition, random);
            var made = get(url, AROUND_WHAT_IS_KEPT, method, coding, condition, random);
            if (release(kept).equals(release(made))) {
                assertThat(said(kept)).as("%s, seed %s", url, SEED).isEqualTo(said(made));
                compared++;
            } else {
                assertThat(Integer.parseInt(release(made)))
                        .as("%s: what is kept is never newer than what is asked for later, seed %s", url, SEED)
                        .isGreaterThanOrEqualTo(Integer.parseInt(release(kept)));
            }
        }
        return compared;
    }

    private String url(Random random) {
        var skill = "cached-%s".formatted(random.nextInt(SKILLS));
        var path = switch (random.nextInt(12)) {
            case 0 -> "/v1?";
            case 1 -> "/v1/skills?slug=%s,cached-0&".formatted(skill);
            case 2 -> "/v1/skills?sort=-updatedAt&limit=3&";
            case 3 -> "/v1/skills/%s/references?".formatted(skill);
            case 4 -> "/v1/roadmaps/cached-road?";
            case 5 -> "/v1/roadmaps/cached-road?include=skills&";
            case 6 -> "/v1/roadmaps/cached-road/stages/one?";
            case 7 -> "/v1/releases?limit=2&";
            case 8 -> "/embed/v1/roadmaps/cached-road?utm_source=%s&".formatted(random.nextInt());
            case 9 -> "/embed/v1/roadmaps/cached-road.svg?";
            default -> "/v1/skills/%s?".formatted(skill);
        };
        var pin = random.nextInt(4) == 0 ? "release=%s&".formatted(1 + random.nextInt(newest.get())) : "";
        return path + pin + (random.nextInt(3) == 0 ? "lang=en" : "lang=en-GB");
    }

    private String tag(String url, String coding) throws Exception {
        return get(url, "*/*", "HEAD", coding, "\"none\"", new Random(1))
                .headers()
                .firstValue("ETag")
                .orElse("\"none\"");
    }

    private HttpResponse<byte[]> get(
            String url, String accept, String method, String coding, String condition, Random random) throws Exception {
        var request = HttpRequest.newBuilder(service.resolve(url))
                .method(method, BodyPublishers.noBody())
                .header("Accept", accept)
                .header("If-None-Match", condition);
        // Identity is what a client without a word of it takes, and no usual thing to say.
        if (coding.equals("gzip")) {
            request.header("Accept-Encoding", coding);
        }
        if (random.nextBoolean()) {
            request.header("X-Forwarded-Host", "evil.example").header("Cookie", "a=" + random.nextInt());
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String release(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Release").orElse("0");
    }

    /** Everything but what each sending says anew. */
    private static Map<String, String> said(HttpResponse<byte[]> answer) {
        var said = new TreeMap<String, String>();
        answer.headers().map().forEach((name, values) -> said.put(name, String.join(", ", values)));
        said.keySet().removeAll(List.of("date", "x-request-id"));
        said.put("status", String.valueOf(answer.statusCode()));
        said.put("body", HexFormat.of().formatHex(answer.body()));
        return said;
    }

    private void publishAll(int round) {
        var entries = new ArrayList<Long>();
        for (int i = 0; i < SKILLS; i++) {
            entries.add(desk.write(skill("cached-" + i, "Skill %s of %s".formatted(i, round))));
        }
        entries.add(desk.write(roadmap("cached-road", List.of(stage("one", "cached-0"), stage("two", "cached-2")))));
        newest.set(desk.publish(entries));
    }

    /** Changes one skill, and now and then takes one out that comes back under its slug never again. */
    private void publishSome(int round) {
        int changed = round % SKILLS;
        newest.set(desk.publish(skill("cached-" + changed, "Skill %s of %s".formatted(changed, round))));
        if (round % 10 == 0) {
            long passing = desk.write(skill("cached-passing-" + round, "Passing"));
            newest.set(desk.publish(List.of(passing)));
            newest.set(desk.retire(passing, null));
        }
    }
}
