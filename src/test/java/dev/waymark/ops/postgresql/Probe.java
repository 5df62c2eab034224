package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** Looks at an embedded server from outside. */
final class Probe {

    private final DataFolder folder;

    Probe(Path folder) {
        this.folder = new DataFolder(folder.toAbsolutePath());
    }

    DataFolder folder() {
        return folder;
    }

    static Settings settings(Path folder) {
        return new Settings(folder.toString(), false, 0);
    }

    /** Starts a server over a folder, with {@link PreparedData} if nothing is there yet. */
    static EmbeddedPostgres start(Path folder) {
        PreparedData.in(folder);
        return EmbeddedPostgres.start(settings(folder));
    }

    Postmaster postmaster() {
        return Postmaster.of(folder).orElseThrow();
    }

    boolean serverRuns() {
        return Postmaster.of(folder).isPresent();
    }

    ProcessHandle serverProcess() {
        return ProcessHandle.of(postmaster().pid()).orElseThrow();
    }

    /** kill -9, and the certainty that it worked. */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        Poll.until(Duration.ofSeconds(5), () -> process.info().command().isEmpty());
    }

    static Connection asService(EmbeddedPostgres embedded) throws SQLException {
        Map<String, String> configuration = embedded.configuration();
        return DriverManager.getConnection(
                configuration.get("quarkus.datasource.jdbc.url"),
                configuration.get("quarkus.datasource.username"),
                configuration.get("quarkus.datasource.password"));
    }

    Connection asOwner() throws SQLException, IOException {
        return DriverManager.getConnection(
                Roles.url(postmaster().port()),
                Roles.OWNER,
                Credentials.in(folder).owner());
    }

    void asOwner(String sql) throws SQLException, IOException {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String ask(String query) throws SQLException, IOException {
        try (Connection connection = asOwner()) {
            return ask(connection, query);
        }
    }

    static String ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Leaves a table with one row, to be found again after whatever happens next. */
    void remember(String word) throws SQLException, IOException {
        asOwner("drop table if exists memory; create table memory (word text); insert into memory values ('%s')"
                .formatted(word));
    }

    String remembered() throws SQLException, IOException {
        return ask("select word from memory");
    }
}
