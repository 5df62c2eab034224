package dev.waymark.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.manage.Administrator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures at a size what files both ways cost, and logs it: {@code -Dscale.entries} says how many entries. */
@QuarkusTest
@TestProfile(FilesProfile.NewData.class)
class FilesProfile {
    private static final Logger LOG = Logger.getLogger(FilesProfile.class);

    private static final int ENTRIES = Integer.getInteger("scale.entries", 100_000);
    /** So many fit into a body. */
    private static final int PART = 50_000;

    /** An application with a database of its own. */
    public static final class NewData implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "waymark.data", "target/test-data-files-profile",
                    "waymark.content.location", "none",
                    "waymark.languages", "en");
        }
    }

    @TestHTTPResource
    URI server;

    @TempDir
    Path folder;

    @Test
    void measure() throws Exception {
        for (int from = 0; from < ENTRIES; from += PART) {
            int to = Math.min(from + PART, ENTRIES);
            Path zip = new GeneratedContent(1).zip(folder.resolve("content.zip"), IntStream.range(from, to));
            timed("import of %s entries in %s bytes beside %s".formatted(to - from, Files.size(zip), from), () -> {
                var answer = HttpClient.newHttpClient()
                        .send(
                                request("imports")
                                        .header("Content-Type", "application/zip")
                                        .POST(BodyPublishers.ofFile(zip))
                                        .build(),
                                BodyHandlers.ofFile(folder.resolve("answer.json")));
                assertThat(answer.statusCode()).isEqualTo(201);
                return Files.size(answer.body());
            });
        }
        timed(
                "publication of %s entries".formatted(ENTRIES),
                () -> HttpClient.newHttpClient()
                        .send(
                                request("releases")
                                        .header("Content-Type", "application/json")
                                        .POST(
                                                BodyPublishers.ofString(
                                                        "{\"note\":null,\"entries\":null,\"baseRelease\":null,\"publishAt\":null}"))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode());
        for (String query : new String[] {"", "?format=ndjson", "?format=site"}) {
            timed(
                    "export of %s entries %s".formatted(ENTRIES, query),
                    () -> Files.size(HttpClient.newHttpClient()
                            .send(request("export" + query).build(), BodyHandlers.ofFile(folder.resolve("export")))
                            .body()));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve("/v1/manage/" + path))
                .header("Authorization", "Bearer " + Administrator.key());
    }

    private interface Work {
        long run() throws Exception;
    }

    private static void timed(String name, Work work) throws Exception {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long start = System.nanoTime();
        long bytes = work.run();
        long millis = (System.nanoTime() - start) / 1_000_000;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        LOG.infof(
                "%s: %s ms, answer of %s bytes, heap %s MB before, peaks of the pools %s MB",
                name, millis, bytes, before >> 20, peak >> 20);
    }
}
