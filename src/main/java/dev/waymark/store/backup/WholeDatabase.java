package dev.waymark.store.backup;

import dev.waymark.store.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.hibernate.StatelessSession;

/** The database of the service, read as a whole. */
@ApplicationScoped
public class WholeDatabase {
    private final StatelessSession session;

    WholeDatabase(StatelessSession session) {
        this.session = session;
    }

    public interface Reading {
        /** Reads as long as it likes. */
        void run(DatabaseReader reader) throws SQLException, IOException;
    }

    /** Has all of it read in the present transaction, in which nothing was asked before. */
    public void read(Reading reading) {
        session.doWork(connection -> {
            connection.setNetworkTimeout(Runnable::run, Releases.PATIENCE_MILLIS);
            try {
                reading.run(DatabaseReader.begin(connection));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
