package dev.waymark.ops.postgresql;

import dev.waymark.TestData;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Databases as administrators make them, for the owner of Waymark's tables. */
public final class ForeignDatabase implements AutoCloseable {
    private static final Path FOLDER = Path.of(TestData.folder("foreign"));

    private final EmbeddedPostgres server = Probe.start(FOLDER);
    private final Probe probe = new Probe(FOLDER);

    /** Makes a new database, with those options of the statement. */
    public void create(String name, String options) throws SQLException, IOException {
        execute("postgres", "drop database if exists " + name);
        execute("postgres", "create database %s owner %s %s".formatted(name, Roles.OWNER, options));
    }

    /** Runs a statement as the administrator. */
    public void execute(String database, String sql) throws SQLException, IOException {
        try (var connection = connect(
                        database,
                        Roles.SUPERUSER,
                        Credentials.in(probe.folder()).superuser());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public Connection asOwner(String database) throws SQLException, IOException {
        return connect(database, Roles.OWNER, Credentials.in(probe.folder()).owner());
    }

    /** The configuration of an application that uses a database. */
    public Map<String, String> configuration(String database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", url(database),
                "QUARKUS_DATASOURCE_USERNAME", Roles.SERVICE,
                "QUARKUS_DATASOURCE_PASSWORD", server.configuration().getOrDefault("quarkus.datasource.password", ""),
                "QUARKUS_FLYWAY_USERNAME", Roles.OWNER,
                "QUARKUS_FLYWAY_PASSWORD", server.configuration().getOrDefault("quarkus.flyway.password", ""));
    }

    private Connection connect(String database, String role, String password) throws SQLException {
        return DriverManager.getConnection(url(database), role, password);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%s/%s".formatted(probe.postmaster().port(), database);
    }

    @Override
    public void close() {
        server.close();
    }
}
