package dev.waymark;

import dev.waymark.reading.NewestRelease;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The database of the application under test, for looking behind its back. */
@ApplicationScoped
public class Database {
    /** Every table of the content. */
    public static final List<String> TABLES = List.of(
            "release",
            "entry",
            "draft",
            "revision",
            "publication",
            "name",
            "body",
            "rendition",
            "facet",
            "link",
            "search_text",
            "search_name",
            "search_word",
            "search_identifier",
            "coverage",
            "proposal",
            "proposal_entry",
            "scheduled_release",
            "scheduled_document",
            "scheduled_tasks",
            "preview_link",
            "withdrawal");

    private final DataSource service;
    private final NewestRelease newest;
    private final String url;
    private final String owner;
    private final String ownerPassword;

    Database(
            DataSource service,
            NewestRelease newest,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.flyway.username") String owner,
            @ConfigProperty(name = "quarkus.flyway.password") String ownerPassword) {
        this.service = service;
        this.newest = newest;
        this.url = url;
        this.owner = owner;
        this.ownerPassword = ownerPassword;
    }

    /** The rows that a query answers, the columns of each joined by a space; null is written as a dash. */
    public List<String> rows(String query) {
        try (var connection = service.getConnection()) {
            return rows(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** The same of any database. */
    public static List<String> rows(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    var value = found.getString(column);
                    row.add(value == null ? "-" : value);
                }
                rows.add(String.join(" ", row));
            }
            return rows;
        }
    }

    /** Executes statements under the role with which the service connects. */
    public void asService(String sql) throws SQLException {
        try (var connection = service.getConnection()) {
            execute(connection, sql);
        }
        newest.refresh();
    }

    /** Does something while a transaction of the service is open that has executed a statement; it is rolled back then. */
    public void during(String sql, Runnable work) throws SQLException {
        try (var connection = service.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, sql);
            work.run();
            connection.rollback();
        }
    }

    /** Does something while a transaction of the service is open that has executed a statement; it is committed then. */
    public void beforeCommit(String sql, Runnable work) throws SQLException {
        try (var connection = service.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, sql);
            work.run();
            connection.commit();
        }
    }

    /** Does what the server does by itself in the minutes after a change: forgets former rows, and counts the present ones. */
    public void vacuum() throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, ownerPassword)) {
            execute(connection, "vacuum analyze");
        }
    }

    /** Executes statements under the role to which the tables belong, in one transaction. */
    public void asOwner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, ownerPassword)) {
            connection.setAutoCommit(false);
            execute(connection, sql);
            connection.commit();
        }
        newest.refresh();
    }

    /** How many rows every table has. */
    public Map<String, Integer> sizes() {
        return new TreeMap<>(TABLES.stream().collect(Collectors.toMap(table -> table, this::size)));
    }

    private int size(String table) {
        return Integer.parseInt(rows("select count(*) from " + table).get(0));
    }

    /** Forgets everything; only the owner of the tables can, by taking their guards away for a moment. */
    public void empty() throws SQLException {
        // First: what is to be sent to a webhook has a job, which would write its row again.
        asOwner("delete from webhook");
        var guards = "alter table %s %s trigger user";
        asOwner(Stream.of(
                        TABLES.stream().map(table -> guards.formatted(table, "disable")),
                        Stream.of("truncate %s, import restart identity".formatted(String.join(", ", TABLES))),
                        TABLES.stream().map(table -> guards.formatted(table, "enable")))
                .flatMap(statements -> statements)
                .collect(Collectors.joining("; ")));
    }

    /** Waits until a release would get a later time than those before. */
    public void awaitNextSecond() throws InterruptedException {
        var now = "select date_trunc('second', clock_timestamp())";
        var before = rows(now);
        while (rows(now).equals(before)) {
            Thread.sleep(20);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
