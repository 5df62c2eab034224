package dev.waymark.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.waymark.Database;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An empty database, a folder whose import has to be refused, and a database that is as empty as before. */
abstract class RefusedImport {

    @TempDir
    Path temporary;

    @Inject
    Import imports;

    @Inject
    Database database;

    @BeforeEach
    void empty() throws SQLException {
        database.empty();
    }

    @AfterEach
    void nothing_was_imported() {
        assertThat(database.sizes().values()).containsOnly(0);
    }

    ContentFolder folder() {
        return new ContentFolder(temporary);
    }

    /** Imports the folder and expects exactly those mistakes, each as {@code file:line: what is wrong}. */
    void refused(ContentFolder folder, String... mistakes) {
        var refusal = refusal(folder);
        assertThat(refusal.mistakes()).extracting(Mistake::toString).containsExactly(mistakes);
        assertThat(refusal).hasMessageContainingAll(mistakes);
    }

    /** Imports the folder and expects that to be refused. */
    ImportException refusal(ContentFolder folder) {
        return assertThatExceptionOfType(ImportException.class)
                .isThrownBy(() -> imports.run(List.of(folder.path().toString()), false))
                .actual();
    }
}
