package dev.waymark.ops;

import dev.waymark.backup.Backups;
import dev.waymark.backup.Restore;
import dev.waymark.ops.postgresql.SecretFile;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.api.configuration.Configuration;

/** Makes or restores a backup instead of starting the service, before anything of it begins. */
@ApplicationScoped
class BackupAtStart {
    private final Backups backups;

    BackupAtStart(Backups backups) {
        this.backups = backups;
    }

    /**
     * Does what the arguments of the start ask for.
     *
     * @param owner how to reach the database as its owner, and what migrates it
     * @throws PreventFurtherStepsException if it is done
     * @throws ConfigurationException if it cannot be done
     */
    void run(StartCommand command, Configuration owner) {
        try {
            String done = switch (command.word()) {
                case BACKUP -> backup(owner, command.file());
                case RESTORE -> restore(owner, command.file());
            };
            System.out.println(done);
            throw new PreventFurtherStepsException(done, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new ConfigurationException("The database does not let it be done: %s".formatted(e.getMessage()));
        }
    }

    private String backup(Configuration owner, Path file) throws IOException, SQLException {
        try {
            SecretFile.create(file);
        } catch (FileAlreadyExistsException e) {
            throw new ConfigurationException("%s is there already: name another file.".formatted(file));
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            backups.write(owner.getDataSource(), out);
        } catch (IOException | SQLException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        SecretFile.keep(file);
        return "The backup is in %s.".formatted(file);
    }

    private static String restore(Configuration owner, Path file) throws IOException, SQLException {
        var restored = new Restore(owner).run(file);
        return "The backup of %s is restored, %s rows: start Waymark as ever."
                .formatted(restored.madeAt(), restored.rows());
    }
}
