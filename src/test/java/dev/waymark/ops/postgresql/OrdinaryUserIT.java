package dev.waymark.ops.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waymark.authoring.ContentFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application as an ordinary user runs it, as one without a name, and as root where little is allowed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrdinaryUserIT {
    private static final int ROOT = 0;
    private static final int NAMELESS = 12_345;
    private static final int NOBODY = 65_534;

    /** Nobody but the owner may read what is made. */
    private static final List<String> PRIVATE = List.of("sh", "-c", "umask 077 && exec \"$@\"", "sh");

    @TempDir
    static Path folder;

    private static Path application = Path.of("");

    @TempDir
    Path home;

    /** A copy, since nobody may have no way through the folders above the other one. */
    @BeforeAll
    static void copy() throws IOException {
        open(folder);
        application = folder.resolve("application");
        PackagedApplication.copy(Path.of("target/quarkus-app"), application);
        new ContentFolder(folder.resolve("content")).withSkill("python", "Python");
    }

    /** Started by root, it runs as nobody. */
    @Test
    void runs_for_an_ordinary_user_with_its_data_where_it_is_told() throws Exception {
        int user = isRoot() ? NOBODY : (int) Files.getAttribute(folder, "unix:uid");
        assertServes(isRoot() ? as(NOBODY) : List.of(), Map.of(), user, user);
    }

    @Test
    void runs_for_a_user_that_the_system_has_no_name_for() throws Exception {
        assumeTrue(isRoot(), "Only root can become another user");
        assumeTrue(ends(as(NAMELESS), "unshare", "-U", "id", "-un"), "Such a user can have no namespace here");
        assertServes(as(NAMELESS), Map.of(), NAMELESS, NAMELESS);
    }

    /** Without {@code unshare} there is no namespace, as where these are forbidden. */
    @Test
    void runs_for_root_with_umask_077_and_without_namespaces() throws Exception {
        assumeTrue(isRoot(), "Only root has to become another user");
        Path programs = Files.createDirectory(folder.resolve("programs"));
        open(programs);
        for (String program : List.of("sh", "id", "setpriv", "test")) {
            Files.createSymbolicLink(programs.resolve(program), Path.of("/usr/bin", program));
        }
        open(home);
        assertServes(PRIVATE, Map.of("PATH", programs.toString()), ROOT, NOBODY);
    }

    private void assertServes(List<String> prefix, Map<String, String> environment, int user, int owner)
            throws Exception {
        var all = new HashMap<>(environment);
        all.put("WAYMARK_DATA", "elsewhere");
        all.put("WAYMARK_CONTENT_LOCATION", folder.resolve("content").toString());
        if (isRoot()) {
            Files.setAttribute(home, "unix:uid", user);
        }
        var probe = new Probe(home.toRealPath().resolve("elsewhere"));
        try (PackagedApplication running =
                PackagedApplication.start(application, prefix, home, all).awaitUp()) {
            assertThat(running.healthy()).isTrue();
            assertThat(home.resolve("data")).doesNotExist();
            assertThat(Files.getAttribute(probe.folder().cluster(), "unix:uid")).isEqualTo(owner);
            hasFirstKey(running, probe.folder().administratorKey());
        }
        assertThat(probe.serverRuns()).isFalse();
    }

    /** One line of the log names the file of the first key, which its owner alone can read; none has the key. */
    private static void hasFirstKey(PackagedApplication running, Path file) throws IOException {
        assertThat(running.log().lines().filter(line -> line.contains("administrator.key")))
                .singleElement()
                .asString()
                .contains("The key of the administrator is in ")
                .endsWith("elsewhere/administrator.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(running.log()).doesNotContain(Files.readString(file).strip());
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(folder, "unix:uid").equals(ROOT);
    }

    private static List<String> as(int user) {
        return List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups");
    }

    private static boolean ends(List<String> prefix, String... line) throws Exception {
        return new ProcessBuilder(
                                Stream.concat(prefix.stream(), Stream.of(line)).toList())
                        .start()
                        .waitFor()
                == 0;
    }

    /** Everybody may enter and look. */
    private static void open(Path place) {
        place.toFile().setReadable(true, false);
        place.toFile().setExecutable(true, false);
    }
}
