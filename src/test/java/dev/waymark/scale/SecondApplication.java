package dev.waymark.scale;

import dev.waymark.ops.postgresql.PackagedApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.Config;

/** The packaged application on the database of the one under test. */
final class SecondApplication implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofHours(2);

    private final long start = System.nanoTime();
    private final PackagedApplication application;

    SecondApplication(Path folder, Config config) {
        application = PackagedApplication.startAlone(
                folder,
                Map.of(
                        "WAYMARK_CONTENT_LOCATION", "none",
                        "WAYMARK_LANGUAGES", "en",
                        "QUARKUS_DATASOURCE_JDBC_URL", value(config, "quarkus.datasource.jdbc.url"),
                        "QUARKUS_DATASOURCE_USERNAME", value(config, "quarkus.datasource.username"),
                        "QUARKUS_DATASOURCE_PASSWORD", value(config, "quarkus.datasource.password"),
                        "QUARKUS_FLYWAY_USERNAME", value(config, "quarkus.flyway.username"),
                        "QUARKUS_FLYWAY_PASSWORD", value(config, "quarkus.flyway.password")),
                "-Xmx2g");
    }

    private static String value(Config config, String name) {
        return config.getValue(name, String.class);
    }

    static boolean packaged() {
        return Files.exists(Path.of("target/quarkus-app/quarkus-run.jar"));
    }

    /** How long after its start it answers. */
    Duration up() {
        application.awaitUp();
        return sinceStart();
    }

    /** How long after its start that is so. */
    Duration until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            if (sinceStart().compareTo(PATIENCE) > 0) {
                throw new IllegalStateException("nothing after " + PATIENCE);
            }
            Thread.sleep(500);
        }
        return sinceStart();
    }

    private Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() {
        application.close();
    }
}
