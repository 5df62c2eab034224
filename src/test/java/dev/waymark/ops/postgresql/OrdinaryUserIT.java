package dev.waymark.ops.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.authoring.ContentFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application as an ordinary user runs it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrdinaryUserIT {

    @TempDir
    static Path folder;

    /** Started by root, it runs as nobody. */
    @Test
    void runs_for_an_ordinary_user_with_its_data_where_it_is_told() throws Exception {
        boolean root = Files.getAttribute(folder, "unix:uid").equals(0);
        // A copy, since nobody may have no way through the folders above this one.
        Path application = folder.resolve("application");
        copy(Path.of("target/quarkus-app"), application);
        Path content = new ContentFolder(folder.resolve("content"))
                .withSkill("python", "Python")
                .path();
        Path home = Files.createDirectory(folder.resolve("home"));
        if (root) {
            Files.setAttribute(home, "unix:uid", 65534);
            folder.toFile().setExecutable(true, false);
        }
        try (PackagedApplication ordinary = PackagedApplication.start(
                        application,
                        root ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") : List.of(),
                        home,
                        Map.of("WAYMARK_DATA", "elsewhere", "WAYMARK_CONTENT_LOCATION", content.toString()))
                .awaitUp()) {
            assertThat(ordinary.healthy()).isTrue();
            assertThat(home.resolve("data")).doesNotExist();
            assertThat(Files.getAttribute(probe().folder().cluster(), "unix:uid"))
                    .isEqualTo(Files.getAttribute(home, "unix:uid"));
        }
        assertThat(probe().serverRuns()).isFalse();
    }

    private static Probe probe() throws IOException {
        return new Probe(folder.toRealPath().resolve("home/elsewhere"));
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.toList();
        }
        for (Path each : all) {
            Files.copy(each, to.resolve(from.relativize(each).toString()));
        }
    }
}
