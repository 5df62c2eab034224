package dev.waymark.manage;

import dev.waymark.Database;
import io.restassured.response.Response;
import java.util.List;

/** Withdraws content as the administrator, and looks for what should be gone. */
final class Withdrawing {
    /** A word that stands in nothing but what is withdrawn. */
    static final String CANARY = "Qzcanary";

    private static final String REASON = "A court has decided so: file 7.";

    private Withdrawing() {}

    static Response withdraw(String entry) {
        return withdraw(entry, "null", "");
    }

    /** @param revision its number, or {@code null} */
    static Response withdraw(String entry, String revision, String query) {
        return Administrator.post(
                Administrator.key(),
                "/v1/manage/%s/withdraw%s".formatted(entry, query),
                "{\"revision\":%s,\"reason\":\"%s\"}".formatted(revision, REASON));
    }

    /** The columns of all tables, and the samples that the planner has of them, in which the word stands. */
    static List<String> columnsWith(Database database, String word) throws Exception {
        database.asOwner("""
                create or replace function columns_with(word text) returns table (place text) language plpgsql as $$
                begin
                    for place in select format('%s.%s', c.table_name, c.column_name) from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = current_schema and t.table_type = 'BASE TABLE' loop
                        declare found boolean;
                        begin
                            execute format('select exists (select from %I where %I::text ilike %L)',
                                split_part(place, '.', 1), split_part(place, '.', 2), '%' || word || '%') into found;
                            if found then
                                return next;
                            end if;
                        end;
                    end loop;
                    return query select format('statistics of %s.%s', s.tablename, s.attname) from pg_stats s
                    where s.schemaname = current_schema
                    and concat(s.most_common_vals::text, s.histogram_bounds::text) ilike '%' || word || '%';
                end $$;
                create or replace function public.told_columns(word text) returns setof text language sql security definer
                set search_path from current as 'select place from columns_with(word)';
                """);
        try {
            return database.rows("select * from told_columns('%s') order by 1".formatted(word));
        } finally {
            database.asOwner("drop function told_columns, columns_with");
        }
    }
}
