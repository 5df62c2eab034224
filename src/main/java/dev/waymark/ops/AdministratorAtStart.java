package dev.waymark.ops;

import dev.waymark.access.AccessKey;
import dev.waymark.access.OperatorKeys;
import dev.waymark.access.OperatorKeys.Admission;
import dev.waymark.ops.postgresql.EmbeddedPostgres;
import dev.waymark.ops.postgresql.SecretFile;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes in the first key, with which all others are made: the one that the operator has set, or with the embedded database one
 * in a file of the data folder.
 */
@ApplicationScoped
class AdministratorAtStart {
    private static final Logger LOG = Logger.getLogger(AdministratorAtStart.class);

    private final OperatorKeys keys;
    private final Optional<String> configured;
    private final Optional<Path> file;

    AdministratorAtStart(
            OperatorKeys keys,
            @ConfigProperty(name = "waymark.admin-key") Optional<String> configured,
            @ConfigProperty(name = EmbeddedPostgres.ADMINISTRATOR_KEY) Optional<Path> file) {
        this.keys = keys;
        this.configured = configured;
        this.file = file;
    }

    /** @throws ConfigurationException if what should be a key is none; its message does not tell what it is instead */
    void prepare(@Observes @Priority(ContentAtStart.PRIORITY - 1) StartupEvent event) {
        configured.ifPresent(this::admitConfigured);
        if (file.isPresent() && keys.isEmpty()) {
            admitFile(file.get());
        }
    }

    private void admitConfigured(String text) {
        AccessKey key = AccessKey.parse(text.strip())
                .orElseThrow(() -> new ConfigurationException(
                        "WAYMARK_ADMIN_KEY is not a key of Waymark: make one with \"java -jar quarkus-run.jar %s\"."
                                .formatted(Main.NEW_KEY)));
        Admission admission = keys.admit(key);
        if (admission == Admission.NEW) {
            LOG.infof("The key %s of WAYMARK_ADMIN_KEY counts from now on, for everything", key.id());
        } else if (admission == Admission.LIMITED) {
            LOG.warnf(
                    "The key %s of WAYMARK_ADMIN_KEY counts, but expires or lacks a scope, and stays so: set a new one, or none",
                    key.id());
        } else if (admission == Admission.ENDED) {
            LOG.warnf(
                    "The key %s of WAYMARK_ADMIN_KEY was rotated or revoked, and does not count: set a new one, or none",
                    key.id());
        }
    }

    /** A start that ended between the file and the database goes on with the file. */
    private void admitFile(Path path) {
        try {
            if (!Files.exists(path)) {
                SecretFile.write(path, AccessKey.random().text() + "\n");
            }
            AccessKey key = AccessKey.parse(SecretFile.read(path).strip())
                    .orElseThrow(() -> new ConfigurationException(
                            "The file %s should have a key of Waymark and has none: delete it.".formatted(path)));
            keys.admit(key);
            LOG.infof("The key of the administrator is in %s", path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
