package dev.waymark.ops.postgresql;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;

/**
 * Signals that the embedded server cannot run here; the message tells the reason and a remedy. Quarkus logs a configuration
 * exception without its stack trace.
 */
public final class EmbeddedPostgresException extends ConfigurationException {

    static final String WAY_OUT = "set QUARKUS_DATASOURCE_JDBC_URL to use a PostgreSQL server of your own";

    EmbeddedPostgresException(String message) {
        super(message);
    }

    /** Signals that a file of the data folder cannot be read or written, or that there is no room for it. */
    static EmbeddedPostgresException unusable(DataFolder folder, IOException reason) {
        return new EmbeddedPostgresException(
                "The data folder %s cannot be used (%s: %s): check its rights and the room on its disk, set WAYMARK_DATA to another folder, or %s."
                        .formatted(folder.root(), reason.getClass().getSimpleName(), reason.getMessage(), WAY_OUT));
    }
}
