package dev.waymark.store.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Puts rows into tables that are empty, as their owner and in one transaction. Foreign keys are made when all rows are there,
 * so that the tables may come in any order; guards are not there yet.
 */
public final class DatabaseLoader {
    /** The table that is there as long as a restore has not ended; it has no columns. */
    private static final String UNFINISHED = "restore_unfinished";

    /** How many documents search takes at a time. */
    private static final int ROUND = 1000;

    private final Connection connection;
    private final Catalog catalog;
    private final List<Catalog.Reference> references;

    private DatabaseLoader(Connection connection) throws SQLException {
        this.connection = connection;
        this.catalog = new Catalog(connection);
        this.references = catalog.references();
    }

    /** Counts the tables and views of the schema in which a connection works, whoever made them. */
    public static int count(Connection connection) throws SQLException {
        return new Catalog(connection).relations();
    }

    /** Has the database known for one into which something is restored, until all of it is there. */
    public static void mark(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table " + UNFINISHED + " ()");
        }
    }

    /** Begins, in a transaction that is not committed after each statement and takes as long as it takes. */
    public static DatabaseLoader begin(Connection connection) throws SQLException {
        var loader = new DatabaseLoader(connection);
        loader.execute("set local statement_timeout = 0; set local lock_timeout = 0;"
                + " set local idle_in_transaction_session_timeout = 0");
        for (var reference : loader.references) {
            loader.execute("alter table %s drop constraint %s"
                    .formatted(Table.quoted(reference.table()), Table.quoted(reference.name())));
        }
        return loader;
    }

    public List<Table> tables() throws SQLException {
        return catalog.tables();
    }

    public TableLoad load(Table table) throws SQLException {
        return new TableLoad(connection.unwrap(PGConnection.class), table);
    }

    /**
     * Makes all that follows from the rows, and the mark goes.
     *
     * @param sequences how far they are to be; those that are not there are passed over
     */
    public void finish(Map<String, Long> sequences) throws SQLException {
        for (var reference : references) {
            execute("alter table %s add constraint %s %s"
                    .formatted(
                            Table.quoted(reference.table()), Table.quoted(reference.name()), reference.definition()));
        }
        try (var statement = connection.prepareStatement("""
                select setval(c.oid::regclass, ?) from pg_class c
                where c.relnamespace = to_regnamespace(quote_ident(current_schema())) and c.relkind = 'S'
                    and c.relname = ?::text
                """)) {
            for (var sequence : sequences.entrySet()) {
                statement.setLong(1, sequence.getValue());
                statement.setString(2, sequence.getKey());
                statement.executeQuery().close();
            }
        }
        analyze(catalog.tables().stream().map(Table::name).toList());
        openSearch();
        analyze(Catalog.DERIVED);
        execute("drop table " + UNFINISHED);
    }

    /** The oldest first, so that each word is known from its first release on. */
    private void openSearch() throws SQLException {
        try (var renditions = connection.prepareStatement("select id from rendition order by first, id");
                var opening = connection.prepareStatement("select open_search(?)")) {
            renditions.setFetchSize(ROUND);
            var round = new ArrayList<Long>(ROUND);
            try (var found = renditions.executeQuery()) {
                while (found.next()) {
                    round.add(found.getLong(1));
                    if (round.size() == ROUND) {
                        open(opening, round);
                        round.clear();
                    }
                }
            }
            if (!round.isEmpty()) {
                open(opening, round);
            }
        }
    }

    private void open(PreparedStatement opening, List<Long> renditions) throws SQLException {
        opening.setArray(1, connection.createArrayOf("int8", renditions.toArray(Long[]::new)));
        opening.executeQuery().close();
    }

    private void analyze(List<String> tables) throws SQLException {
        execute("analyze " + tables.stream().map(Table::quoted).collect(Collectors.joining(", ")));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
