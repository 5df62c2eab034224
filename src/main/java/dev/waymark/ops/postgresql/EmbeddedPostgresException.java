package dev.waymark.ops.postgresql;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * The embedded server cannot run here; the message says why and what to do about it. Being a configuration exception, it
 * ends the start-up with that message alone instead of a stack trace.
 */
public final class EmbeddedPostgresException extends ConfigurationException {

    /** The way out that always exists. */
    static final String WAY_OUT = "set QUARKUS_DATASOURCE_JDBC_URL to use a PostgreSQL server of your own";

    EmbeddedPostgresException(String message) {
        super(message);
    }

    EmbeddedPostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
