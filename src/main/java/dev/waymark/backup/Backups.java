package dev.waymark.backup;

import dev.waymark.http.SpoolFile;
import dev.waymark.problem.ProblemType;
import dev.waymark.store.backup.DatabaseReader;
import dev.waymark.store.backup.WholeDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes backups. Their memory does not grow with the content, and no client keeps a connection of the database. */
@ApplicationScoped
public class Backups {
    private final WholeDatabase database;
    private final String version;
    private final Semaphore turn = new Semaphore(1);

    Backups(WholeDatabase database, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.database = database;
        this.version = version;
    }

    /** Writes a backup of the present moment, with the rights of the service; in a problem it ends while one is written. */
    @Transactional
    public SpoolFile spool() {
        if (!turn.tryAcquire()) {
            throw ProblemType.OVERLOADED
                    .because("Another backup is being made. Try again in a minute.")
                    .withHeader("Retry-After", "60");
        }
        try {
            return written();
        } finally {
            turn.release();
        }
    }

    private SpoolFile written() {
        var file = SpoolFile.create();
        try {
            database.read(reader -> {
                try (var out = file.out()) {
                    BackupWriter.write(reader, version, out);
                }
            });
            return file;
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Writes a backup of the present moment, with the rights of whom the source connects.
     *
     * @throws BackupException if nothing is there
     */
    public void write(DataSource source, OutputStream out) throws IOException, SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            var reader = DatabaseReader.begin(connection);
            if (reader.tables().isEmpty()) {
                throw new BackupException("The database has no tables, so that there is nothing to keep.");
            }
            BackupWriter.write(reader, version, out);
            connection.rollback();
        }
    }
}
