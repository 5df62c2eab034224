package dev.waymark.ops.postgresql;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * Signals that the embedded server cannot run here; the message tells the reason and a remedy. Quarkus logs a configuration
 * exception without its stack trace.
 */
public final class EmbeddedPostgresException extends ConfigurationException {

    static final String WAY_OUT = "set QUARKUS_DATASOURCE_JDBC_URL to use a PostgreSQL server of your own";

    EmbeddedPostgresException(String message) {
        super(message);
    }

    EmbeddedPostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
