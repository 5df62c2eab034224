package dev.waymark.ops;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What a role meets at a database server.
 *
 * @param major the major version, such as 14
 * @param schema where the role would create tables; null if no schema of its search path is there or open to it
 * @param tables how many tables and views the schema has
 * @param migrated whether Waymark has worked in the schema before
 * @param unfinished whether a restore has begun there and not ended
 */
record DatabaseServer(
        int major,
        String encoding,
        boolean readOnly,
        String role,
        @Nullable String schema,
        String searchPath,
        boolean mayCreate,
        int tables,
        boolean migrated,
        boolean unfinished) {

    private static final int VERSIONS_OF_A_MAJOR = 10_000;

    static DatabaseServer of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select current_setting('server_version_num')::int,
                            (select pg_encoding_to_char(encoding) from pg_database where datname = current_database()),
                            current_setting('transaction_read_only')::boolean, current_user, current_schema(),
                            current_setting('search_path'),
                            coalesce(has_schema_privilege(current_schema(), 'create'), false),
                            (select count(*) from pg_class where relnamespace = to_regnamespace(quote_ident(current_schema()))
                                and relkind in ('r', 'v', 'm', 'p', 'f')),
                            to_regclass(quote_ident(current_schema()) || '.flyway_schema_history') is not null,
                            to_regclass(quote_ident(current_schema()) || '.restore_unfinished') is not null
                        """)) {
            row.next();
            int column = 0;
            return new DatabaseServer(
                    row.getInt(++column) / VERSIONS_OF_A_MAJOR,
                    row.getString(++column),
                    row.getBoolean(++column),
                    row.getString(++column),
                    row.getString(++column),
                    row.getString(++column),
                    row.getBoolean(++column),
                    row.getInt(++column),
                    row.getBoolean(++column),
                    row.getBoolean(++column));
        }
    }
}
