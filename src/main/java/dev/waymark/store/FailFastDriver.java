package dev.waymark.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/**
 * The driver of the connections that readers and publications share. While the database is known to be silent it refuses to
 * open one: who has just lost a connection would else wait for a second one in vain, since the pool sets no limit to both.
 */
public final class FailFastDriver extends Driver {

    private static volatile boolean silent;

    /** For the pool, which is told the name of the class (application.properties). */
    public FailFastDriver() {}

    /** Says whether the database is silent, to all drivers: the pool makes its own. */
    static void setSilent(boolean silent) {
        FailFastDriver.silent = silent;
    }

    @Override
    public @Nullable Connection connect(String url, @Nullable Properties properties) throws SQLException {
        if (silent) {
            String reason = "The database says nothing at the moment";
            // Unchecked: after an SQLException the pool would try again until its own time is over.
            throw new JDBCConnectionException(
                    reason, new PSQLException(reason, PSQLState.CONNECTION_UNABLE_TO_CONNECT));
        }
        return super.connect(url, properties);
    }
}
