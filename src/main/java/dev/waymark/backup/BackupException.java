package dev.waymark.backup;

import io.quarkus.runtime.configuration.ConfigurationException;

/** Signals that a backup cannot be made or restored; the message tells an operator why and what to do. */
public final class BackupException extends ConfigurationException {
    BackupException(String message) {
        super(message);
    }
}
