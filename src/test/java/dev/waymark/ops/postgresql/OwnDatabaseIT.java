package dev.waymark.ops.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JDBC URL, wherever it is configured, means that nothing is embedded. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnDatabaseIT {

    private static final EmbeddedPostgres OTHER =
            EmbeddedPostgres.start(Probe.settings(Path.of("target/test-data-own-database")));

    /** What a user has to say about a database: the address last, as the tests each put it somewhere else. */
    private static Map<String, String> access = Map.of();

    @TempDir
    Path folder;

    @BeforeAll
    static void knowTheAccess() {
        access = OTHER.configuration().entrySet().stream()
                .filter(entry -> !entry.getKey().endsWith(".url"))
                .collect(Collectors.toMap(entry -> environmentName(entry.getKey()), Map.Entry::getValue));
    }

    @AfterAll
    static void stop() {
        OTHER.close();
    }

    @Test
    void in_the_environment() throws Exception {
        Map<String, String> environment = new HashMap<>(access);
        environment.put(environmentName("quarkus.datasource.jdbc.url"), url());
        usesTheOther(PackagedApplication.start(folder, environment));
    }

    @Test
    void in_a_system_property() throws Exception {
        usesTheOther(PackagedApplication.start(folder, access, "-Dquarkus.datasource.jdbc.url=" + url()));
    }

    @Test
    void in_a_dot_env_file() throws Exception {
        Files.writeString(folder.resolve(".env"), "QUARKUS_DATASOURCE_JDBC_URL=%s%n".formatted(url()));
        usesTheOther(PackagedApplication.start(folder, access));
    }

    @Test
    void in_the_configuration_folder() throws Exception {
        writeConfiguration("quarkus.datasource.jdbc.url=%s%n");
        usesTheOther(PackagedApplication.start(folder, access));
    }

    @Test
    void in_a_profile_of_the_configuration_folder() throws Exception {
        writeConfiguration("%%prod.quarkus.datasource.jdbc.url=%s%n");
        usesTheOther(PackagedApplication.start(folder, access));
    }

    private void writeConfiguration(String content) throws IOException {
        Files.createDirectory(folder.resolve("config"));
        Files.writeString(folder.resolve("config/application.properties"), content.formatted(url()));
    }

    private void usesTheOther(PackagedApplication application) throws Exception {
        try (application) {
            assertThat(application.awaitUp().log())
                    .contains("Database: " + url())
                    .doesNotContain(EmbeddedPostgres.class.getName());
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @AfterEach
    void embeddedNothing() {
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private static String url() {
        return OTHER.configuration().getOrDefault("quarkus.datasource.jdbc.url", "");
    }

    private static String environmentName(String property) {
        return property.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
