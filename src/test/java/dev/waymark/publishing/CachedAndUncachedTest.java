package dev.waymark.publishing;

import static dev.waymark.publishing.Samples.jobRole;
import static dev.waymark.publishing.Samples.learningResource;
import static dev.waymark.publishing.Samples.roadmap;
import static dev.waymark.publishing.Samples.skill;
import static dev.waymark.publishing.Samples.stage;
import static dev.waymark.publishing.Samples.tip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Database;
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

    /** A weight of zero is a case for the layers behind what is kept. */
    private static final String AROUND_WHAT_IS_KEPT = "*/*, text/nothing;q=0";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger newest = new AtomicInteger();
    /** Odd while something is published. */
    private final AtomicInteger publications = new AtomicInteger();

    private volatile String moving = "cached-moving";
    private volatile String passing = "cached-passing";

    @Inject
    Desk desk;

    @Inject
    Database database;

    @TestHTTPResource
    URI service;

    @Test
    void no_answer_differs_in_a_byte_or_a_header() throws Exception {
        database.empty();
        long moved = publishAll();
        var over = new AtomicBoolean();
        var threads = Executors.newFixedThreadPool(THREADS + 1);
        try {
            var editor = threads.submit(() -> {
                for (int round = 1; !over.get(); round++) {
                    publications.incrementAndGet();
                    publishSome(round, moved);
                    publications.incrementAndGet();
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

    /**
     * Compares pairs of answers to one question, and returns how many; in a pair from before and after a publication both are
     * right.
     */
    private int compare(Random random, int times) throws Exception {
        int compared = 0;
        for (int i = 0; i < times; i++) {
            var url = CachedQuestion.url(random, newest.get(), moving, passing);
            var method = random.nextInt(4) == 0 ? "HEAD" : "GET";
            var coding = random.nextBoolean() ? "gzip" : "identity";
            var tag = tag(url, coding);
            var condition = random.nextInt(4) == 0 ? tag : "\"none\"";
            int before = publications.get();
            var kept = get(url, "*/*", method, coding, condition, random);
            var made = get(url, AROUND_WHAT_IS_KEPT, method, coding, condition, random);
            boolean undisturbed = before % 2 == 0 && before == publications.get();
            if (undisturbed || (release(kept) > 0 && release(kept) == release(made))) {
                assertThat(said(kept)).as("%s, seed %s", url, SEED).isEqualTo(said(made));
                compared++;
            } else if (release(kept) > 0 && release(made) > 0) {
                assertThat(release(made))
                        .as("%s: what is kept is never newer than what is asked for later, seed %s", url, SEED)
                        .isGreaterThan(release(kept));
            }
        }
        return compared;
    }

    /** Asks for the entity tag, so that the answer is kept from then on. */
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

    /** The release of an answer; 0 of one that comes from none. */
    private static int release(HttpResponse<byte[]> answer) {
        return Integer.parseInt(answer.headers().firstValue("Content-Release").orElse("0"));
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

    /** Returns the entry that will be renamed. */
    private long publishAll() {
        var entries = new ArrayList<Long>();
        for (int i = 0; i < CachedQuestion.SKILLS; i++) {
            entries.add(desk.write(skill("cached-" + i, "Skill %s".formatted(i))));
        }
        entries.add(desk.write(jobRole("cached-role", "Role", "cached-0")));
        entries.add(desk.write(learningResource("cached-book", "Book", "cached-1")));
        entries.add(desk.write(roadmap(
                "cached-road",
                List.of(
                        stage("one", "cached-0", List.of("cached-role"), List.of("cached-book")),
                        stage("two", "cached-2")),
                tip("cached-tip", "cached-1"))));
        long moved = desk.write(skill(moving, "Moving"));
        entries.add(moved);
        newest.set(desk.publish(entries));
        return moved;
    }

    /** Changes one skill, and now and then renames one, and takes one out that comes back under its slug never again. */
    private void publishSome(int round, long moved) {
        int changed = round % CachedQuestion.SKILLS;
        newest.set(desk.publish(skill("cached-" + changed, "Skill %s of %s".formatted(changed, round))));
        if (round % 10 == 0) {
            var passes = "cached-passing-" + round;
            long passed = desk.write(skill(passes, "Passing"));
            newest.set(desk.publish(List.of(passed)));
            passing = passes;
            newest.set(desk.retire(passed, null));
            var moves = "cached-moving-" + round;
            newest.set(desk.republish(moved, skill(moves, "Moving")));
            moving = moves;
        }
    }
}
