package dev.waymark.ops.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Database;
import dev.waymark.access.AccessKey;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two packaged applications on one database, each with half of those who save, publish, import, rename and restore, and with
 * readers. {@code -Dreleases.each=500} has each of them make so many releases, and {@code -Dreaders.minutes=60} spreads these
 * over so much time; {@code -Dreaders.seed} repeats what is chosen by chance.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoNodesIT {
    private static final Logger LOG = Logger.getLogger(TwoNodesIT.class);

    private static final int RELEASES_EACH = Integer.getInteger("releases.each", 5);
    private static final long MINUTES = Long.getLong("readers.minutes", 0);
    private static final long SEED = Long.getLong("readers.seed", System.nanoTime());
    private static final int WRITERS = 50;
    private static final int READERS = 2;
    /** Releases of which all is read again at the end, at most. */
    private static final int READ_AGAIN = 200;

    private static final String DANGLING = """
            select count(*) from link l
            cross join lateral generate_series(l.first, least(l.last, (select max(number) from release))) as r(number)
            where not exists (select from name n
                where n.entry = l.target and n.state = 'live' and r.number between n.first and n.last)
            or not exists (select from rendition d
                where d.entry = l.target and d.part = '' and r.number between d.first and d.last)""";

    private static final AccessKey KEY = AccessKey.random();

    private final MadeReleases made = new MadeReleases();
    private final Map<Integer, Map<String, Integer>> seen = new ConcurrentHashMap<>();
    private final AtomicBoolean over = new AtomicBoolean();

    @TempDir
    Path folder;

    /** Somebody who makes a release in each round. */
    private interface Maker {
        void make(int round) throws Exception;
    }

    @Test
    void two_nodes_lose_nothing_and_each_answer_is_of_one_release() throws Exception {
        LOG.infof("%d releases each over %d minutes, seed %d", RELEASES_EACH, MINUTES, SEED);
        RoundContent.write(folder.resolve("content"));
        var data = Path.of("target/test-data-two-nodes");
        try (var server = Probe.start(data);
                var one = node("one", server);
                var other = node("other", server)) {
            var editors = List.of(editor(one), editor(other));
            revoke(editors.get(0).client(), other);
            editors.get(0).makeNotebook();
            var threads = Executors.newCachedThreadPool();
            try {
                run(threads, editors);
            } finally {
                over.set(true);
                threads.shutdownNow();
            }
            assertThat(editors.get(1).written())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, WRITERS).mapToObj(i -> "w" + i).toList());
            check(new Probe(data), editors);
        }
    }

    /** A key that one node has revoked counts on the other one no more, from the next request on. */
    private static void revoke(NodeClient node, PackagedApplication other) throws Exception {
        var made = NodeClient.body(node.post(
                "/v1/manage/keys",
                NodeClient.JSON,
                "{\"name\":\"Brief\",\"scopes\":[\"audit:read\"],\"expiresAt\":null}"));
        var brief = new KeyClient(made.path("key").asText());
        var request = HttpRequest.newBuilder(other.uri("/v1/manage"));
        assertThat(brief.send(request.copy()).statusCode()).isEqualTo(200);
        assertThat(node.delete(made.path("href").asText()).statusCode()).isEqualTo(204);
        assertThat(brief.send(request.copy()).statusCode()).isEqualTo(401);
    }

    /** Has all of them work until the last release is made. */
    private void run(ExecutorService threads, List<NodeEditor> editors) throws Exception {
        var all = new ExecutorCompletionService<Long>(threads);
        IntStream.range(0, READERS).forEach(i -> all.submit(reader(editors.get(i % 2), SEED + i)));
        for (int i = 0; i < WRITERS; i++) {
            var word = "w" + i;
            var editor = editors.get(i % 2);
            all.submit(() -> {
                editor.write(word);
                return 1L;
            });
        }
        var makers = new ArrayList<Maker>();
        for (var author : RoundContent.publishers()) {
            var editor = editors.get(makers.size() % 2);
            makers.add(round -> editor.publishPair(author, round));
        }
        makers.add(editors.get(0)::importPair);
        makers.add(editors.get(1)::rename);
        var random = new Random(SEED);
        makers.add(round -> editors.get(1).restore(random));
        makers.forEach(maker -> all.submit(rounds(maker)));
        // The readers end last, unless one of them finds something; whoever fails is told at once.
        for (int i = 0; i < WRITERS + makers.size(); i++) {
            all.take().get();
        }
        over.set(true);
        long answers = 0;
        for (int i = 0; i < READERS; i++) {
            answers += all.take().get();
        }
        LOG.infof("%d answers of %d releases were read", answers, seen.size());
    }

    private static Callable<Long> rounds(Maker maker) {
        return () -> {
            for (int round = 1; round <= RELEASES_EACH; round++) {
                maker.make(round);
                TimeUnit.MILLISECONDS.sleep(TimeUnit.MINUTES.toMillis(MINUTES) / RELEASES_EACH);
            }
            return (long) RELEASES_EACH;
        };
    }

    private Callable<Long> reader(NodeEditor editor, long seed) {
        var reader = new ReleaseReader(editor.client().node(), seen);
        var random = new Random(seed);
        return () -> {
            long answers = 0;
            while (!over.get()) {
                answers += reader.readSome(random);
            }
            return answers;
        };
    }

    /** Compares what readers saw, and what both nodes say of the releases now, with what was acknowledged. */
    private void check(Probe database, List<NodeEditor> editors) throws Exception {
        var rounds = made.rounds();
        int newest = rounds.lastKey();
        assertThat(rounds.keySet())
                .as("the numbers of the releases, seed %d", SEED)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, newest).boxed().toList());
        assertThat(seen).as("releases that readers have seen").hasSizeGreaterThan(5);
        for (int release = 1; release <= newest; release += 1 + newest / READ_AGAIN) {
            for (var editor : editors) {
                new ReleaseReader(editor.client().node(), seen).readAll(release);
            }
        }
        assertThat(seen)
                .allSatisfy((release, said) -> assertThat(rounds.get(release))
                        .as("release %d, seed %d", release, SEED)
                        .containsAllEntriesOf(said));
        try (var connection = database.asOwner()) {
            assertThat(Database.rows(connection, "select count(*), max(number) from release"))
                    .containsExactly("%d %1$d".formatted(newest));
            assertThat(Database.rows(connection, DANGLING)).containsExactly("0");
        }
    }

    private NodeEditor editor(PackagedApplication application) {
        return new NodeEditor(new NodeClient(new KeyClient(KEY.text()), application.uri("/")), made);
    }

    private PackagedApplication node(String name, EmbeddedPostgres server) throws IOException {
        var environment = new HashMap<>(Map.of(
                "WAYMARK_ADMIN_KEY", KEY.text(),
                "WAYMARK_CONTENT_LOCATION", folder.resolve("content").toString(),
                "WAYMARK_LANGUAGES", "en",
                // As in production, answers are kept.
                "WAYMARK_CACHE_SIZE", "16M",
                "WAYMARK_LOG_ACCESS", "false",
                "WAYMARK_RATE_LIMIT_REQUESTS_PER_MINUTE", "0",
                // Two pools of the usual size would be more than the server lets in.
                "QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "32"));
        server.configuration()
                .forEach((key, value) -> environment.put(key.replace('.', '_').toUpperCase(Locale.ROOT), value));
        return PackagedApplication.start(Files.createDirectory(folder.resolve(name)), environment)
                .awaitUp();
    }
}
