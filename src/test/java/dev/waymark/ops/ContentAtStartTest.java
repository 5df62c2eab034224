package dev.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.authoring.ContentFolder;
import dev.waymark.authoring.Import;
import dev.waymark.publishing.Cancellation;
import dev.waymark.publishing.Publisher;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts over one database, an empty one at first. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentAtStartTest {

    @TempDir
    Path temporary;

    @Inject
    Import imports;

    @Inject
    Publisher publisher;

    @Inject
    Database database;

    private record Config(List<String> location, boolean refresh) implements ContentConfig {}

    /** What is shipped would be in the way of others too. */
    @BeforeEach
    @AfterEach
    void empty() throws SQLException {
        database.empty();
    }

    @Test
    void the_shipped_content_becomes_release_1() throws IOException {
        start("shipped", false);
        assertThat(releases()).containsExactly("1 import");
        assertThat(database.rows("select type || '/' || slug || '.yaml' from name where state = 'live'"))
                .containsExactlyInAnyOrderElementsOf(shippedFiles());
    }

    @Test
    void two_first_starts_at_once_import_once() throws Exception {
        folder().withSkill("python", "Python");
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                database.empty();
                var barrier = new CyclicBarrier(2);
                Callable<Boolean> start = () -> {
                    barrier.await();
                    return imports.run(List.of(temporary.toString()), true).isPresent();
                };
                var imported = new ArrayList<Boolean>();
                for (var result : threads.invokeAll(List.of(start, start))) {
                    imported.add(result.get());
                }
                assertThat(imported).containsExactlyInAnyOrder(true, false);
                assertThat(releases()).containsExactly("1 import");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void two_first_starts_with_the_shipped_content_import_it_once() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> start =
                    () -> imports.run(List.of("shipped"), true).isPresent();
            var imported = new ArrayList<Boolean>();
            for (var result : threads.invokeAll(List.of(start, start))) {
                imported.add(result.get());
            }
            assertThat(imported).containsExactlyInAnyOrder(true, false);
            assertThat(releases()).containsExactly("1 import");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_folder_is_imported_once() {
        folder().withSkill("python", "Python");
        start(temporary.toString(), false);
        folder().withSkill("python", "Python 3").withSkill("numpy", "NumPy");
        start(temporary.toString(), false);
        assertThat(releases()).containsExactly("1 import");
        assertThat(titles()).containsExactly("Python");
    }

    @Test
    void a_refresh_imports_it_again_and_publishes_if_something_changed() {
        folder().withSkill("python", "Python");
        start(temporary.toString(), true);
        start(temporary.toString(), true);
        assertThat(releases()).containsExactly("1 import");
        folder().withSkill("python", "Python 3");
        start(temporary.toString(), true);
        assertThat(releases()).containsExactly("1 import", "2 import");
        assertThat(titles()).containsExactly("Python 3");
    }

    @Test
    void none_imports_nothing() {
        start("none", false);
        start("none", true);
        assertThat(database.sizes().values()).containsOnly(0);
    }

    @Test
    void a_start_with_wrong_files_fails_and_leaves_nothing() {
        folder().withSkill("python", "Python").with("skill/numpy.yaml", "slug: pandas\n");
        assertThatThrownBy(() -> start(temporary.toString(), false))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("skill/numpy.yaml:1");
        assertThatThrownBy(() -> start(temporary.resolve("missing").toString(), false))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("there is no such folder");
        assertThat(database.sizes().values()).containsOnly(0);
    }

    @Test
    void what_another_version_rendered_is_rendered_anew_once() throws Exception {
        folder().withSkill("python", "Python");
        start(temporary.toString(), false);
        database.asService("insert into release values (2, date_trunc('second', now()), 'editor', null, 0, 'en')");
        for (int start = 0; start < 2; start++) {
            start(temporary.toString(), false);
            var rendering = new RenderingAtStart(publisher, new Cancellation());
            rendering.start(new StartupEvent());
            rendering.end(new ShutdownEvent());
        }
        assertThat(releases()).containsExactly("1 import", "2 editor", "3 waymark");
    }

    @Test
    void dev_mode_asks_for_a_refresh_and_production_does_not() throws IOException {
        assertThat(config("dev").refresh()).isTrue();
        assertThat(config("prod").refresh()).isFalse();
        assertThat(config("prod").location()).containsExactly("shipped");
    }

    private void start(String location, boolean refresh) {
        new ContentAtStart(new Config(List.of(location), refresh), imports).prepare(new StartupEvent());
    }

    private static ContentConfig config(String profile) throws IOException {
        var file = Path.of("src/main/resources/application.properties").toUri().toURL();
        return new SmallRyeConfigBuilder()
                .withProfile(profile)
                .withSources(new PropertiesConfigSource(file))
                .withMapping(ContentConfig.class)
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(ContentConfig.class);
    }

    /** The documents that are shipped, without their translations. */
    private static List<String> shippedFiles() throws IOException {
        var content = Path.of("src/main/resources/content");
        try (var files = Files.walk(content)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> content.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.endsWith(".es.yaml"))
                    .toList();
        }
    }

    private List<String> releases() {
        return database.rows("select number, published_by from release order by number");
    }

    private List<String> titles() {
        return database.rows("select title from rendition where locale = 'en' and last = 2147483647 order by title");
    }

    private ContentFolder folder() {
        return new ContentFolder(temporary);
    }
}
