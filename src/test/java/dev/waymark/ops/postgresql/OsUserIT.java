package dev.waymark.ops.postgresql;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How root, whom PostgreSQL refuses, runs it all the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OsUserIT {

    private final Path parent = temporary();

    private static Path temporary() {
        try {
            // Not below target: nobody may have no way through the folders above it.
            Path folder = Files.createTempDirectory("waymark-os-user");
            folder.toFile().setReadable(true, false);
            folder.toFile().setExecutable(true, false);
            return folder;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<OsUser> users() {
        return Stream.of(OsUser.NAMESPACE, OsUser.SETPRIV);
    }

    @AfterEach
    void remove() throws IOException {
        DataFolder.delete(parent);
    }

    @ParameterizedTest
    @MethodSource("users")
    void runs_as_another_user_when_started_by_root(OsUser user) throws Exception {
        DataFolder folder = DataFolder.of(parent.resolve("data").toString()).create();
        assumeTrue(Files.getAttribute(folder.root(), "unix:uid").equals(0), "Only root has to become somebody else");
        assumeTrue(user.works(folder), user + " is not possible here");
        Probe probe = new Probe(folder.root());
        EmbeddedPostgres.start(folder, Probe.settings(folder.root()), user).close();
        try (EmbeddedPostgres restarted = EmbeddedPostgres.start(folder, Probe.settings(folder.root()), user)) {
            assertThat(restarted.configuration()).isNotEmpty();
            assertThat(probe.ask("select 1")).isEqualTo("1");
            assertThat(Files.getAttribute(folder.cluster(), "unix:uid")).isEqualTo(user.owner());
        }
    }

    @Test
    void says_so_when_the_way_to_the_folder_is_closed_to_nobody() throws Exception {
        var closed = Files.createDirectory(
                parent.resolve("closed"),
                PosixFilePermissions.asFileAttribute(Set.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE)));
        DataFolder folder = DataFolder.of(closed.resolve("data").toString()).create();
        assumeTrue(Files.getAttribute(folder.root(), "unix:uid").equals(0), "Only root has to become somebody else");
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, Probe.settings(folder.root()), OsUser.SETPRIV))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasNoCause()
                .hasMessageContaining("the way to %s is not open to that user", folder.root())
                .hasMessageContaining("set WAYMARK_DATA to a folder that everybody may enter");
    }

    @ParameterizedTest
    @MethodSource("users")
    void opens_a_folder_that_another_user_made(OsUser user) throws Exception {
        DataFolder folder = DataFolder.of(parent.resolve("data").toString()).create();
        assumeTrue(Files.getAttribute(folder.root(), "unix:uid").equals(0), "Only root has to become somebody else");
        for (OsUser each : Stream.concat(Stream.of(user), users()).toList()) {
            assumeTrue(each.works(folder), each + " is not possible here");
            EmbeddedPostgres.start(folder, Probe.settings(folder.root()), each).close();
        }
    }
}
