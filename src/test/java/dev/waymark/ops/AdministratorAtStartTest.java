package dev.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.access.AccessKey;
import dev.waymark.access.OperatorKeys;
import dev.waymark.access.Scope;
import dev.waymark.ops.postgresql.EmbeddedPostgres;
import dev.waymark.ops.postgresql.SecretFile;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdministratorAtStartTest {
    @Inject
    OperatorKeys keys;

    @Inject
    Database database;

    private final Path file =
            Path.of(ConfigProvider.getConfig().getValue(EmbeddedPostgres.ADMINISTRATOR_KEY, String.class));

    @Test
    void the_embedded_database_has_a_key_that_only_its_owner_can_read() throws IOException {
        assertThat(file.getFileName()).hasToString("administrator.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String text = Files.readString(file);
        assertThat(text).endsWith("\n");
        assertThat(AccessKey.parse(text.strip())).isPresent();
    }

    @Test
    void a_file_is_made_once() {
        Path other = file.resolveSibling("other.key");
        start(Optional.empty(), Optional.of(other));
        assertThat(other).doesNotExist();
    }

    @Test
    void a_key_of_the_operator_counts_for_everything_and_is_taken_in_once() {
        AccessKey key = AccessKey.random();
        start(Optional.of(key.text() + "\n"), Optional.empty());
        start(Optional.of(key.text()), Optional.empty());
        assertThat(database.rows("select scopes, created_by from key where id = '%s'".formatted(key.id())))
                .containsExactly(String.join(" ", Scope.words()) + " -");
    }

    @Test
    void a_revoked_key_of_the_operator_stays_revoked() throws Exception {
        AccessKey key = AccessKey.random();
        start(Optional.of(key.text()), Optional.empty());
        database.asOwner("update key set revoked_at = now(), revoked_by = id where id = '%s'".formatted(key.id()));
        start(Optional.of(key.text()), Optional.empty());
        assertThat(keys.admit(key)).isEqualTo(OperatorKeys.Admission.ENDED);
    }

    @Test
    void a_key_that_does_not_count_for_everything_is_no_administrators() throws Exception {
        AccessKey key = AccessKey.random();
        assertThat(keys.admit(key)).isEqualTo(OperatorKeys.Admission.NEW);
        assertThat(keys.admit(key)).isEqualTo(OperatorKeys.Admission.KNOWN);
        database.asOwner("update key set scopes = 'keys:admin' where id = '%s'".formatted(key.id()));
        assertThat(keys.admit(key)).isEqualTo(OperatorKeys.Admission.LIMITED);
        start(Optional.of(key.text()), Optional.empty());
    }

    @Test
    void a_file_that_others_can_read_is_closed_to_them(@TempDir Path folder) throws IOException {
        Path open = folder.resolve("open.key");
        SecretFile.write(open, "text");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(SecretFile.read(open)).isEqualTo("text");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "wmk_0123456789ab_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg000000"})
    void what_is_no_key_ends_the_start_without_being_told(String text) {
        assertThatThrownBy(() -> start(Optional.of(text), Optional.empty()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("WAYMARK_ADMIN_KEY is not a key of Waymark: make one with")
                .message()
                .doesNotContain(text);
    }

    private void start(Optional<String> configured, Optional<Path> place) {
        new AdministratorAtStart(keys, configured, place).prepare(new StartupEvent());
    }
}
