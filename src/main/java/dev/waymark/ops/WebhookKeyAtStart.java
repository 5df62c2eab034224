package dev.waymark.ops;

import dev.waymark.ops.postgresql.EmbeddedPostgres;
import dev.waymark.ops.postgresql.SecretFile;
import dev.waymark.webhooks.WebhookConfig;
import dev.waymark.webhooks.WebhookSecrets;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes in the key of which the secrets of webhooks are made: the one that the operator has set, or with the embedded database
 * one in a file of the data folder.
 */
@ApplicationScoped
class WebhookKeyAtStart {
    private static final int SHORTEST = 32;
    private static final int RANDOM_BYTES = 32;

    private final WebhookSecrets secrets;
    private final WebhookConfig config;
    private final Optional<Path> file;

    WebhookKeyAtStart(
            WebhookSecrets secrets,
            WebhookConfig config,
            @ConfigProperty(name = EmbeddedPostgres.WEBHOOKS_KEY) Optional<Path> file) {
        this.secrets = secrets;
        this.config = config;
        this.file = file;
    }

    /** @throws ConfigurationException if the key is so short that it could be guessed */
    void prepare(@Observes @Priority(ContentAtStart.PRIORITY - 1) StartupEvent event) {
        config.key().ifPresentOrElse(this::useConfigured, () -> file.ifPresent(this::useFile));
    }

    private void useConfigured(String key) {
        if (key.strip().length() < SHORTEST) {
            throw new ConfigurationException(
                    "WAYMARK_WEBHOOKS_KEY has less than %s characters: set a random text that nobody can guess, such as what"
                                    .formatted(SHORTEST)
                            + " \"openssl rand -base64 32\" says.");
        }
        secrets.use(key.strip());
    }

    private void useFile(Path path) {
        try {
            if (!Files.exists(path)) {
                var random = new byte[RANDOM_BYTES];
                new SecureRandom().nextBytes(random);
                SecretFile.write(path, Base64.getEncoder().encodeToString(random) + "\n");
            }
            secrets.use(SecretFile.read(path).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
