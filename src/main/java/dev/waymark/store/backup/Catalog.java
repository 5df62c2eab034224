package dev.waymark.store.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What there is in the schema in which a connection works. */
final class Catalog {
    /** What search derives from renditions. */
    static final List<String> DERIVED = List.of("search_identifier", "search_name", "search_text", "search_word");

    /** What the migrations write themselves. */
    static final String HISTORY = "flyway_schema_history";

    private static final String SCHEMA = "to_regnamespace(quote_ident(current_schema()))";

    /** Whether c belongs to whom the history belongs to, and to no extension. */
    private static final String OURS = """
            c.relowner = (select h.relowner from pg_class h where h.relnamespace = c.relnamespace and h.relname = '%s')
                and not exists (select from pg_depend d
                    where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            """.formatted(HISTORY);

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    /** A foreign key, and what makes it again. */
    record Reference(String table, String name, String definition) {}

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Every table of the migrations but what is derived and what they write themselves; and others that their owner has made
     * there. What a restore makes has no columns, and is none of them.
     */
    List<Table> tables() throws SQLException {
        return rows(
                """
                select c.relname, array_agg(a.attname::text order by a.attnum)
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                    and not a.attisdropped and a.attgenerated = ''
                where c.relnamespace = %s and c.relkind = 'r' and c.relname not in ('%s', '%s') and %s
                group by c.relname order by c.relname
                """.formatted(SCHEMA, HISTORY, String.join("', '", DERIVED), OURS),
                row -> new Table(
                        row.getString(1), List.of((String[]) row.getArray(2).getArray())));
    }

    /** How far each sequence is from which anything was ever taken. */
    Map<String, Long> sequences() throws SQLException {
        var sequences = new TreeMap<String, Long>();
        rows("""
                select s.sequencename, s.last_value
                from pg_sequences s join pg_class c on c.relnamespace = %s and c.relname = s.sequencename
                where s.schemaname = current_schema() and s.last_value is not null and %s
                """.formatted(SCHEMA, OURS), row -> sequences.put(row.getString(1), row.getLong(2)));
        return sequences;
    }

    List<Migration> migrations() throws SQLException {
        return rows(
                "select version, checksum from %s where version is not null and success order by installed_rank"
                        .formatted(HISTORY),
                row -> new Migration(row.getString(1), row.getObject(2, Integer.class)));
    }

    List<Reference> references() throws SQLException {
        return rows("""
                select c.relname, r.conname, pg_get_constraintdef(r.oid)
                from pg_constraint r join pg_class c on c.oid = r.conrelid
                where r.contype = 'f' and r.connamespace = %s order by c.relname, r.conname
                """.formatted(SCHEMA), row -> new Reference(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** How many tables and views there are, whoever made them. */
    int relations() throws SQLException {
        return rows(
                        "select count(*) from pg_class where relnamespace = %s and relkind in ('r', 'v', 'm', 'p', 'f')"
                                .formatted(SCHEMA),
                        row -> row.getInt(1))
                .get(0);
    }

    String server() throws SQLException {
        return rows("show server_version", row -> row.getString(1)).get(0);
    }

    private <T> List<T> rows(String query, Reader<T> reader) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var rows = new ArrayList<T>();
            while (found.next()) {
                rows.add(reader.read(found));
            }
            return rows;
        }
    }
}
