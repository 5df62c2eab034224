package dev.waymark.scale;

import dev.waymark.Database;
import dev.waymark.delivery.CountingDriver;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;

/** Measures what operations cost the database. */
@ApplicationScoped
class Meter {
    /** How many connections the pool has at most; a connection tells its counts when it is told to. */
    static final int CONNECTIONS = 4;

    private static final String COUNTERS = """
            select sum(seq_tup_read) + (select sum(idx_tup_read) from pg_stat_user_indexes),
                sum(n_tup_ins + n_tup_upd + n_tup_del)
            from pg_stat_user_tables""";

    private final DataSource service;
    private final DataSource watch;
    private final Database database;

    Meter(DataSource service, @io.quarkus.agroal.DataSource("watch") DataSource watch, Database database) {
        this.service = service;
        this.watch = watch;
        this.database = database;
    }

    Cost of(Runnable operation) {
        var before = counters(0);
        int statements = CountingDriver.during(operation).size();
        return counters(statements).minus(before);
    }

    private Cost counters(int statements) {
        flush();
        var counters = database.rows(COUNTERS).get(0).split(" ");
        return new Cost(statements, Long.parseLong(counters[0]), Long.parseLong(counters[1]));
    }

    private void flush() {
        var connections = new ArrayList<Connection>();
        try {
            while (connections.size() < CONNECTIONS) {
                connections.add(service.getConnection());
            }
            // What a new release has changed is read there; else it would be counted some time later.
            connections.add(watch.getConnection());
            for (var connection : connections) {
                try (var statement = connection.createStatement()) {
                    statement.execute("select pg_stat_force_next_flush()");
                }
            }
            for (var connection : connections) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
