package dev.waymark.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures at a size what publication and reading cost, and writes it down: {@code -Dscale.entries} says how many entries,
 * {@code -Dscale.report} where to. The database stays for the next run, in {@code target/scale-<entries>}.
 */
@QuarkusTest
@TestProfile(ScaleProfile.KeptData.class)
class ScaleProfile {
    private static final int ENTRIES = Integer.getInteger("scale.entries", 100_000);
    private static final Path DATA = Path.of("target/scale-" + ENTRIES);
    private static final Path REPORT = Path.of(System.getProperty("scale.report", "src/docs/performance/scale.md"));
    private static final int SLICE = 100_000;
    private static final int MANY = 10_000;
    private static final int PAGES = 100;
    private static final int REPETITIONS = 10;

    /** A database that survives, with the settings of production. */
    public static final class KeptData implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "waymark.data", DATA.toString(),
                    "waymark.postgresql.fsync", "true",
                    "waymark.content.location", "none",
                    "waymark.languages", "en",
                    // Each read of a measurement asks the database.
                    "waymark.cache.size", "0");
        }
    }

    @Inject
    Config config;

    @Inject
    Publishing publishing;

    @TempDir
    Path folder;

    /** A measurement; if it fails, the others go on. */
    private interface Measurement {
        void take() throws Exception;
    }

    @Test
    void measure() {
        var server = new Server(DATA, config.getValue("quarkus.datasource.jdbc.url", String.class));
        var report = new Report(REPORT, ENTRIES, server.machine());
        if (publishing.newest() == 0) {
            for (int from = 0; from < ENTRIES; from += SLICE) {
                var slice = IntStream.range(from, Math.min(from + SLICE, ENTRIES));
                var name = "import of %d entries beside %d".formatted(Math.min(SLICE, ENTRIES - from), from);
                attempt(report, name, () -> publish(report, server, name, new GeneratedContent(1), slice));
            }
        }
        settle(report, server);
        attempt(report, "publish one", () -> publishOne(report, server, Entry.skill(ENTRIES / 10)));
        attempt(report, "publish a popular one", () -> publishOne(report, server, Reads.POPULAR));
        attempt(report, "publish many", () -> {
            int many = Math.min(MANY, ENTRIES);
            var name = "publish %d changes".formatted(many);
            publish(report, server, name, publishing.nextEdition(), IntStream.range(0, many));
        });
        settle(report, server);
        attempt(report, "read", () -> readAll(report, server));
        attempt(report, "start with another renderer", () -> startAgain(report));
        assertThat(report.failures()).isEmpty();
    }

    private static void attempt(Report report, String name, Measurement measurement) {
        try {
            measurement.take();
        } catch (Exception | AssertionError | OutOfMemoryError e) {
            report.failure(name, e);
        }
    }

    /** Does what the server does by itself in the minutes after a change. */
    private static void settle(Report report, Server server) {
        attempt(report, "vacuum", () -> server.execute("vacuum analyze", "checkpoint"));
    }

    private void publish(Report report, Server server, String name, GeneratedContent content, IntStream numbers)
            throws Exception {
        var files = Files.createTempDirectory(folder, "content");
        content.write(files, numbers);
        report.effort(name, Effort.of(server, () -> publishing.publish(files)));
    }

    private void publishOne(Report report, Server server, Entry entry) throws Exception {
        int referrers = Client.total("/v1/skills/%s/references?limit=1".formatted(entry.slug()));
        for (int time = 1; time <= 3; time++) {
            var name = "publish one change with %d references, time %d".formatted(referrers, time);
            publish(report, server, name, publishing.nextEdition(), IntStream.of(entry.number()));
        }
    }

    private void readAll(Report report, Server server) {
        report.fact(
                "size of the database",
                Report.megabytes(Long.parseLong(server.value("select pg_database_size(current_database())"))));
        attempt(
                report,
                "memory of the service",
                () -> Files.readString(Path.of("/proc/self/status"))
                        .lines()
                        .filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
                        .forEach(line -> report.fact(
                                "memory of the service, " + line.split(":")[0], line.split(":")[1].strip())));
        var newest = Client.get("/v1/releases?limit=1").getString("items[0].publishedAt");
        try (var plans = new Plans(server, config.getValue("quarkus.datasource.username", String.class))) {
            for (var urls : List.of(
                    Reads.lists(newest),
                    Reads.documents(),
                    Reads.counts(),
                    List.of(Reads.references(), Reads.requirements()))) {
                urls.forEach(url -> attempt(report, url, () -> read(report, plans, url, url)));
            }
            for (var urls : List.of(Reads.longLists(), List.of(Reads.references(), Reads.requirements()))) {
                urls.forEach(url -> attempt(
                        report, "far in " + url, () -> read(report, plans, "far in " + url, Client.page(url, PAGES))));
            }
        }
    }

    private static void read(Report report, Plans plans, String name, String url) {
        var executions = IntStream.range(0, REPETITIONS)
                .mapToObj(time -> plans.during(() -> Client.get(url)))
                .toList();
        var times = executions.stream()
                .mapToDouble(all ->
                        all.stream().mapToDouble(Plans.Execution::milliseconds).sum())
                .sorted()
                .toArray();
        long buffers = executions.stream()
                .mapToLong(
                        all -> all.stream().mapToLong(Plans.Execution::buffers).sum())
                .max()
                .orElse(0);
        var last = executions.get(REPETITIONS - 1);
        report.read(
                name,
                last.size(),
                buffers,
                times[REPETITIONS / 2],
                last.stream()
                        .max(Comparator.comparingLong(Plans.Execution::buffers))
                        .orElseThrow());
    }

    private void startAgain(Report report) throws Exception {
        if (!SecondApplication.packaged()) {
            report.fact("start with another renderer", "not measured, as there is no package");
            return;
        }
        publishing.age();
        int before = publishing.newest();
        try (var application = new SecondApplication(folder, config)) {
            report.fact("start with another renderer: until it answers", Report.seconds(application.up()));
            report.fact(
                    "start with another renderer: until all is rendered",
                    Report.seconds(application.until(() -> publishing.newest() > before)));
        }
    }
}
