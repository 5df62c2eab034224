package dev.waymark.ops.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A reader of lists, documents and what these include, who compares every round in an answer with all that was said of the
 * release of that answer before, to whomever.
 *
 * @param seen the round of each author in each release that readers have seen
 */
record ReleaseReader(HttpClient http, URI node, Map<Integer, Map<String, Integer>> seen) {
    /** The only member that tells of former rounds. */
    private static final String FORMER_SLUGS = "\"formerSlugs\":\\[[^]]*]";

    private static final List<String> LISTS = List.of(
            "/v1/skills?limit=100",
            "/v1/skills?sort=-updatedAt&limit=100",
            "/v1/skills?roadmap=road&limit=100",
            "/v1/skills?role=role&limit=100",
            "/v1/skills.csv",
            "/v1/skills/p0-left/references?limit=100");
    private static final List<String> DOCUMENTS = List.of(
            "/v1/roadmaps/road",
            "/v1/roadmaps/road.md",
            "/v1/roadmaps/road/stages/one",
            "/v1/job-roles/role",
            "/v1/learning-resources/book",
            "/v1/skills/p1-right",
            "/v1/skills/imported-right");
    private static final List<String> INCLUDES = List.of(
            "/v1/roadmaps/road?include=skills,job-roles,learning-resources",
            "/v1/roadmaps/road/stages/one?include=skills",
            "/v1/job-roles/role?include=skills",
            "/v1/learning-resources/book?include=skills",
            "/v1/skills/p2-right?include=skills");

    ReleaseReader(URI node, Map<Integer, Map<String, Integer>> seen) {
        this(HttpClient.newHttpClient(), node, seen);
    }

    /** Reads a list, then a document, then one with others included; of the newest release. Returns how many answers came. */
    int readSome(Random random) throws IOException, InterruptedException {
        int answers = 0;
        for (var urls : List.of(LISTS, DOCUMENTS, INCLUDES)) {
            answers += read(urls.get(random.nextInt(urls.size()))) == 200 ? 1 : 0;
        }
        return answers;
    }

    /** Reads what shows everything, of a release, as often as the node is too busy for it. */
    void readAll(int release) throws Exception {
        var url = INCLUDES.get(0) + "&release=" + release;
        NodeClient.repeat(() -> {
            if (read(url) == 200) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(NodeClient.PAUSE_MILLIS);
            return false;
        });
    }

    /** Returns the status, since a node may be too busy. */
    private int read(String url) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(node.resolve(url))
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() == 503) {
            return 503;
        }
        assertThat(answer.statusCode()).as(url).isEqualTo(200);
        int release =
                Integer.parseInt(answer.headers().firstValue("Content-Release").orElseThrow());
        var rounds = seen.computeIfAbsent(release, number -> new ConcurrentHashMap<>());
        var said = RoundContent.SAID.matcher(answer.body().replaceAll(FORMER_SLUGS, ""));
        int count = 0;
        while (said.find()) {
            count++;
            var round = Integer.valueOf(said.group(2));
            var before = rounds.putIfAbsent(said.group(1), round);
            if (before != null && !before.equals(round)) {
                throw new AssertionError("%s of release %d says round %d of %s, which was in round %d: %s"
                        .formatted(url, release, round, said.group(1), before, answer.body()));
            }
        }
        assertThat(count).as(url).isPositive();
        return 200;
    }
}
