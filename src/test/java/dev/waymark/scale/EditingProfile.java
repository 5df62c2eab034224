package dev.waymark.scale;

import static java.util.stream.Collectors.summarizingInt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures at a size what editing costs over HTTP, and logs it as Markdown, which is in {@code target/editing-<entries>.md} too:
 * {@code -Dscale.entries} says how many entries.
 */
@QuarkusTest
@TestProfile(EditingProfile.NewData.class)
class EditingProfile {
    private static final Logger LOG = Logger.getLogger(EditingProfile.class);

    private static final int ENTRIES = Integer.getInteger("scale.entries", 100_000);
    private static final Path DATA = Path.of("target/test-data-editing-profile");
    /** So many fit into a body. */
    private static final int PART = 40_000;

    private static final int MANY = Math.min(10_000, ENTRIES / 3);
    private static final int WARM_UP = 50;
    private static final int ROUNDS = WARM_UP + 100;
    private static final int REPETITIONS = 3;

    /** A new database, with the settings of production. */
    public static final class NewData implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "waymark.data", DATA.toString(),
                    "waymark.postgresql.fsync", "true",
                    "waymark.content.location", "none",
                    "waymark.languages", "en,es");
        }
    }

    @Inject
    Config config;

    @TestHTTPResource
    URI service;

    @TempDir
    Path folder;

    @Test
    void measure() throws Exception {
        var server = new Server(DATA, config.getValue("quarkus.datasource.jdbc.url", String.class));
        var report = new EditingReport(Path.of("target/editing-%d.md".formatted(ENTRIES)), ENTRIES, server.machine());
        var client = new EditingClient(service);
        report.fact("languages", "en, and es for the titles of skills");
        try {
            importAll(report, server, client);
            editSkills(report, client);
            editRoadmaps(report, client);
            publishPopular(report, server, client, Reads.POPULAR.slug());
            makeHub(report, server, client);
            publishPopular(report, server, client, "hub");
            changeMany(report, server, client, "titles of the last", new GeneratedContent(2), ENTRIES - MANY);
            changeMany(report, server, client, "summaries of the last", new GeneratedContent(2, true), ENTRIES - MANY);
            changeMany(report, server, client, "titles of the first, most referred to,", new GeneratedContent(2), 0);
            memory(report);
        } finally {
            LOG.info("\n" + report.text());
        }
    }

    private void importAll(EditingReport report, Server server, EditingClient client) throws IOException {
        var content = new GeneratedContent(1);
        for (int from = 0; from < ENTRIES; from += PART) {
            int to = Math.min(from + PART, ENTRIES);
            var zip = content.translatedZip(folder.resolve("content.zip"), IntStream.range(from, to));
            var name = "import of %s entries beside %s, %s"
                    .formatted(
                            EditingReport.grouped(to - from),
                            EditingReport.grouped(from),
                            Report.megabytes(Files.size(zip)));
            report.work(name, to - from, Effort.of(server, () -> client.importing(zip, "")));
        }
        publishAll(report, server, client, "publication of %s entries", ENTRIES);
        memory(report);
        settle(server);
    }

    private void publishAll(EditingReport report, Server server, EditingClient client, String name, int entries) {
        var release = new int[1];
        var effort = Effort.of(server, () -> release[0] = client.publish(EditingClient.EVERYTHING));
        report.work(name.formatted(EditingReport.grouped(entries)) + written(server, release[0]), entries, effort);
    }

    /** How many documents a release wrote, stages and tips among them. */
    private static String written(Server server, int release) {
        long written = Long.parseLong(server.value("select count(*) from rendition where first = " + release));
        return ", which writes %s documents".formatted(EditingReport.grouped(written));
    }

    /** Does what the server does by itself in the minutes after a change. */
    private static void settle(Server server) {
        server.execute("vacuum analyze", "checkpoint");
    }

    /** Saves, checks and publishes one skill after the other. */
    private static void editSkills(EditingReport report, EditingClient client) {
        var references = IntStream.range(0, ROUNDS)
                .mapToObj(EditingProfile::ordinary)
                .collect(summarizingInt(EditingProfile::references));
        report.fact(
                "references to the skills that are edited one at a time",
                "%d to %d".formatted(references.getMin(), references.getMax()));
        var saves = new Timings("save a skill (`PATCH`)", WARM_UP);
        var checks = new Timings("check a release of one skill", WARM_UP);
        var publications = new Timings("publish one skill", WARM_UP);
        for (int round = 0; round < ROUNDS; round++) {
            var slug = ordinary(round);
            var title = "Edited skill %d".formatted(round);
            var saved = saves.of(() -> client.patch(slug, title));
            var order = EditingClient.one("skill", slug, EditingClient.tag(saved));
            checks.of(() -> {
                client.check(order);
                return order;
            });
            publications.of(() -> client.publish(order));
        }
        report.timings(saves);
        report.timings(checks);
        report.timings(publications);
    }

    private static String ordinary(int round) {
        return Entry.skill(ENTRIES / 10 + round).slug();
    }

    private static int references(String skill) {
        return Client.total("/v1/skills/%s/references?limit=1".formatted(skill));
    }

    /** Saves, checks and publishes whole roadmaps, the largest documents. */
    private static void editRoadmaps(EditingReport report, EditingClient client) {
        int roadmaps = (ENTRIES - 300) / 1000 + 1;
        int warmUp = Math.min(10, roadmaps / 2);
        var saves = new Timings("save a roadmap (`PUT`)", warmUp);
        var checks = new Timings("check a release of one roadmap", warmUp);
        var publications = new Timings("publish one roadmap with its stages and tips", warmUp);
        for (int round = 0; round < Math.min(60, roadmaps); round++) {
            var slug = Entry.roadmap(round).slug();
            var draft = client.draft("roadmaps/" + slug);
            var document = ((ObjectNode) EditingClient.json(draft))
                    .put("title", "Edited roadmap %d".formatted(round))
                    .toString();
            var saved = saves.of(() -> client.put("roadmaps/" + slug, EditingClient.tag(draft), document));
            var order = EditingClient.one("roadmap", slug, EditingClient.tag(saved));
            checks.of(() -> {
                client.check(order);
                return order;
            });
            publications.of(() -> client.publish(order));
        }
        report.timings(saves);
        report.timings(checks);
        report.timings(publications);
    }

    /** Changes the title of a skill that very many documents show. */
    private static void publishPopular(EditingReport report, Server server, EditingClient client, String slug) {
        var references = EditingReport.grouped(references(slug));
        for (int time = 1; time <= REPETITIONS; time++) {
            var saved = client.patch(slug, "Edited %s, time %d".formatted(slug, time));
            var order = EditingClient.one("skill", slug, EditingClient.tag(saved));
            var name = "publication of one change with %s references, time %d".formatted(references, time);
            report.work(name, 1, Effort.of(server, () -> client.publish(order)));
        }
    }

    /** Adds skills that all build on the same one. */
    private void makeHub(EditingReport report, Server server, EditingClient client) throws IOException {
        var zip = new Spokes(MANY).zip(folder.resolve("hub.zip"));
        var name = "import and publication of %s entries that refer to the same one"
                .formatted(EditingReport.grouped(MANY));
        report.work(name, MANY, Effort.of(server, () -> client.importing(zip, "?publish=true")));
        settle(server);
    }

    /** Gives many entries other texts, and publishes them in one release. */
    private void changeMany(
            EditingReport report, Server server, EditingClient client, String which, GeneratedContent content, int from)
            throws IOException {
        var zip = content.translatedZip(folder.resolve("changes.zip"), IntStream.range(from, from + MANY));
        var many = EditingReport.grouped(MANY);
        report.work(
                "import of %s changes (%s entries)".formatted(many, which),
                MANY,
                Effort.of(server, () -> client.importing(zip, "")));
        publishAll(report, server, client, "publication of these %s changes", MANY);
        settle(server);
    }

    /** Where the machine tells it. */
    private static void memory(EditingReport report) throws IOException {
        var status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            try (var lines = Files.lines(status)) {
                lines.filter(line -> line.startsWith("VmHWM"))
                        .forEach(line -> report.fact("most memory of the process so far", line.split(":")[1].strip()));
            }
        }
    }
}
