package dev.waymark.webhooks;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What the operator decides of webhooks. */
@ConfigMapping(prefix = "waymark.webhooks")
public interface WebhookConfig {
    /** Of what the secrets of all webhooks are made; without it there are none, unless a file of the data folder has it. */
    Optional<String> key();

    /** Hosts that may be told although they are in the operator's own network: by any scheme and port. */
    Optional<List<String>> openHosts();
}
