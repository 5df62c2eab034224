package dev.waymark.backup;

import dev.waymark.store.backup.DatabaseLoader;
import dev.waymark.store.backup.Table;
import dev.waymark.store.backup.TableLoad;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes what stands in a backup into the tables. */
final class RowLoad implements BackupFile.Sink {
    private static final Logger LOG = Logger.getLogger(RowLoad.class);

    private final DatabaseLoader database;
    private final Map<String, Table> tables;
    private final Map<String, Long> rows = new TreeMap<>();
    private @Nullable Table table;
    private @Nullable TableLoad load;
    private boolean passing;
    private boolean ended;

    RowLoad(DatabaseLoader database) throws SQLException {
        this.database = database;
        this.tables = database.tables().stream().collect(Collectors.toMap(Table::name, Function.identity()));
    }

    @Override
    public void table(Table next) throws IOException, SQLException {
        endTable();
        var known = tables.get(next.name());
        passing = known == null;
        if (known == null) {
            // The migrations are the same, so that none of them has made it.
            LOG.warnf("The backup has a table %s, which is none of Waymark's: its rows are left out", next.name());
            return;
        }
        if (!known.equals(next)) {
            throw new BackupException(
                    "The backup has a table %s with the columns %s, and Waymark has others: nothing of it was taken."
                            .formatted(next.name(), String.join(", ", next.columns())));
        }
        table = next;
        load = database.load(next);
    }

    @Override
    public void row(List<@Nullable String> values) throws IOException {
        if (passing) {
            return;
        }
        if (load == null) {
            throw new BackupException("The backup has a row of no table: nothing of it was taken.");
        }
        load.add(values);
    }

    @Override
    public void end(BackupEnd end) throws IOException, SQLException {
        endTable();
        var told = new TreeMap<>(end.rows());
        told.keySet().retainAll(tables.keySet());
        if (!rows.equals(told) || rows.size() != tables.size()) {
            throw new BackupException("The backup says that it has the rows %s, and it has %s: nothing of it was taken."
                    .formatted(told, rows));
        }
        database.finish(end.sequences());
        ended = true;
    }

    /** Returns how many rows came, if nothing is missing. */
    long requireEnd() {
        if (!ended) {
            throw new BackupException("The backup does not say how many rows it has: nothing of it was taken.");
        }
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    private void endTable() throws IOException, SQLException {
        if (load != null && table != null) {
            rows.put(table.name(), load.end());
        }
        load = null;
    }
}
