package dev.waymark.backup;

import dev.waymark.store.backup.DatabaseLoader;
import dev.waymark.store.backup.Migration;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Makes an empty database what another one was when its backup was made: by the migrations that the backup knows, then with
 * its rows, then by all that is newer. Guards, which let nothing be published twice, are made last.
 */
public final class Restore {
    /** With this for the beginning of their names, Flyway finds no guards. */
    private static final String NO_GUARDS = "without-guards";

    /** Before every migration, none of which has to have this version. */
    private static final String NOTHING = "0?";

    /** A chain of causes longer than this is a circle. */
    private static final int DEEPEST = 30;

    /** What there is to do with a database in which a restore has begun and not ended. */
    public static final String UNFINISHED =
            "A restore into this database did not end: drop it and create it anew, or set WAYMARK_DATA to a new folder.";

    private final Configuration migrations;

    /** @param migrations how to reach the database as its owner, and what migrates it */
    public Restore(Configuration migrations) {
        this.migrations = migrations;
    }

    /**
     * What was restored.
     *
     * @param madeAt when the backup was made
     * @param rows how many rows the tables have, without those that were derived
     */
    public record Restored(String madeAt, long rows) {}

    /**
     * Restores a backup.
     *
     * @throws BackupException if it is no whole backup, comes from another schema, or the database is not empty; nothing was
     *     written then
     */
    public Restored run(Path path) throws IOException, SQLException {
        var file = BackupFile.open(path);
        var header = file.header();
        requireEmpty();
        requireKnown(header);
        migrate(header.version());
        long rows = load(file);
        new Flyway(migrations).migrate();
        return new Restored(header.madeAt(), rows);
    }

    private void requireEmpty() throws SQLException {
        try (var connection = migrations.getDataSource().getConnection()) {
            int tables = DatabaseLoader.count(connection);
            if (tables > 0) {
                throw new BackupException(
                        "The database has %s tables already: a backup is restored into an empty one. Create one, or set WAYMARK_DATA to a new folder."
                                .formatted(tables));
            }
        }
    }

    /** A table that two migrations made differently would take what it cannot hold. */
    private void requireKnown(BackupHeader header) {
        var known = Arrays.stream(withoutGuards().load().info().all())
                .filter(MigrationInfo::isVersioned)
                .map(migration -> new Migration(migration.getVersion().getVersion(), migration.getResolvedChecksum()))
                .toList();
        var made = header.migrations();
        if (known.size() < made.size() || !known.subList(0, made.size()).equals(made)) {
            throw new BackupException(
                    "The backup has the schema %s of Waymark %s, and this Waymark makes the schema %s in another way: restore it with the version that made it, or a newer one."
                            .formatted(
                                    header.version(),
                                    header.waymark(),
                                    known.get(known.size() - 1).version()));
        }
    }

    /** The history comes first, since Flyway makes none where there is any other table; and then the mark, before all others. */
    private void migrate(String version) throws SQLException {
        try {
            withoutGuards().target(NOTHING).load().migrate();
            try (var connection = migrations.getDataSource().getConnection()) {
                DatabaseLoader.mark(connection);
            }
            withoutGuards().target(version).load().migrate();
        } catch (FlywayException e) {
            throw new BackupException(
                    "The tables of the backup cannot be made (%s). %s".formatted(reason(e), UNFINISHED));
        }
    }

    private FluentConfiguration withoutGuards() {
        return Flyway.configure(migrations.getClassLoader())
                .configuration(migrations)
                .repeatableSqlMigrationPrefix(NO_GUARDS);
    }

    /** Closes the connection without a commit if anything fails, since none may roll back in the midst of a copy. */
    private long load(BackupFile file) throws SQLException {
        try (var connection = migrations.getDataSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                var rows = new RowLoad(DatabaseLoader.begin(connection));
                file.read(rows);
                long loaded = rows.requireEnd();
                connection.commit();
                return loaded;
            } catch (IOException | SQLException e) {
                throw new BackupException(
                        "The database does not take the backup (%s). %s".formatted(reason(e), UNFINISHED));
            }
        }
    }

    /** What the database said: what stands around that tells of copies and scripts. */
    private static String reason(Exception failure) {
        var message = failure.getMessage();
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException) {
                message = cause.getMessage();
            }
            cause = cause.getCause();
        }
        return String.valueOf(message).lines().findFirst().orElse("");
    }
}
