package dev.waymark.store;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.postgresql.core.BaseConnection;

/** The connections of the pool that readers and publications share. */
@ApplicationScoped
public class PooledConnections implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(PooledConnections.class);

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    /** Also forgets those that are closed by now: when the pool tells of the end of one, the driver does not say any more which. */
    @Override
    public void onConnectionCreate(Connection connection) {
        open.removeIf(PooledConnections::isClosed);
        open.add(driverOf(connection));
    }

    /**
     * Cuts off what a silent database is asked on, so that readers are told at once and not when their own time is over, and
     * lets nobody open another connection. A publication keeps its own, since its statements may take longer than a database
     * is silent.
     */
    void cut() {
        FailFastDriver.setSilent(true);
        for (Connection connection : open) {
            try {
                if (connection.getNetworkTimeout() < Releases.PATIENCE_MILLIS) {
                    connection.abort(Runnable::run);
                }
            } catch (SQLException e) {
                LOG.debug("A connection is closed already", e);
            }
        }
    }

    /** Lets connections be opened again, since the database answers. */
    void resume() {
        FailFastDriver.setSilent(false);
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /** The pool lends wrappers, which end with each call. */
    private static Connection driverOf(Connection wrapper) {
        try {
            return wrapper.unwrap(BaseConnection.class);
        } catch (SQLException e) {
            throw new IllegalStateException("Another driver than PostgreSQL's", e);
        }
    }
}
