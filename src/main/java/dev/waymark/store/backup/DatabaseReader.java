package dev.waymark.store.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Reads all rows as they are at one moment. Its memory does not grow with them. */
public final class DatabaseReader {
    private final Connection connection;
    private final Catalog catalog;
    private final List<Table> tables;

    private DatabaseReader(Connection connection) throws SQLException {
        this.connection = connection;
        this.catalog = new Catalog(connection);
        this.tables = catalog.tables();
    }

    /** Begins to read, in a transaction whose first statement this has to be, and which then sees nothing newer. */
    public static DatabaseReader begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            // The same text for the same value, whoever reads it; and the rows in the order in which they lie.
            statement.execute(
                    "set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres';"
                            + " set local bytea_output = 'hex'; set local synchronize_seqscans = off; set local statement_timeout = 0");
        }
        var reader = new DatabaseReader(connection);
        reader.lock();
        return reader;
    }

    /** What rewrites a table meanwhile would leave nothing in it for who reads as of an earlier moment. */
    private void lock() throws SQLException {
        if (tables.isEmpty()) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute("lock table %s in access share mode"
                    .formatted(
                            tables.stream().map(Table::name).map(Table::quoted).collect(Collectors.joining(", "))));
        }
    }

    public List<Table> tables() {
        return tables;
    }

    /** The migrations that made the tables, in their order. */
    public List<Migration> migrations() throws SQLException {
        return catalog.migrations();
    }

    /**
     * How far the sequences are now, by name. They are not of the moment of the rows, so that they have to be asked for after
     * these: then nothing that is in a row will be given again.
     */
    public Map<String, Long> sequences() throws SQLException {
        return catalog.sequences();
    }

    /** The version of the server, such as {@code 18.1}. */
    public String server() throws SQLException {
        return catalog.server();
    }

    /** Writes a line for each row, an array of JSON with the text of each value or null, and returns how many there are. */
    public long copy(Table table, OutputStream out) throws SQLException, IOException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), out);
    }
}
