package dev.waymark.store.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Puts rows into tables that are empty, as their owner and in one transaction. Foreign keys are made when all rows are there,
 * so that the tables may come in any order; guards are not there yet.
 */
public final class DatabaseLoader {
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

    /** Begins. */
    public static DatabaseLoader begin(Connection connection) throws SQLException {
        var loader = new DatabaseLoader(connection);
        for (var reference : loader.references) {
            loader.execute("alter table %s drop constraint %s"
                    .formatted(Table.quoted(reference.table()), Table.quoted(reference.name())));
        }
        return loader;
    }

    /** Every table that takes rows, by name. */
    public List<Table> tables() throws SQLException {
        return catalog.tables();
    }

    /** Begins to fill a table. */
    public TableLoad load(Table table) throws SQLException {
        return new TableLoad(connection.unwrap(PGConnection.class), table);
    }

    /**
     * Makes all that follows from the rows.
     *
     * @param sequences how far they are to be
     */
    public void finish(Map<String, Long> sequences) throws SQLException {
        for (var reference : references) {
            execute("alter table %s add constraint %s %s"
                    .formatted(
                            Table.quoted(reference.table()), Table.quoted(reference.name()), reference.definition()));
        }
        try (var statement =
                connection.prepareStatement("select setval(format('%I.%I', current_schema(), ?::text)::regclass, ?)")) {
            for (var sequence : sequences.entrySet()) {
                statement.setString(1, sequence.getKey());
                statement.setLong(2, sequence.getValue());
                statement.executeQuery().close();
            }
        }
        analyze(catalog.tables().stream().map(Table::name).toList());
        // The oldest first, so that each word is known from its first release on.
        execute("""
                do $$
                declare
                    batch bigint[];
                begin
                    for batch in
                        select array_agg(r.id) from (
                            select id, (row_number() over (order by first, id) - 1) / 1000 as number from rendition) r
                        group by r.number order by r.number
                    loop
                        perform open_search(batch);
                    end loop;
                end
                $$
                """);
        analyze(Catalog.DERIVED);
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
