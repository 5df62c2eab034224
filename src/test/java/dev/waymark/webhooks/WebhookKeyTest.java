package dev.waymark.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.OwnDatabase;
import dev.waymark.audit.Audit;
import dev.waymark.problem.ProblemException;
import dev.waymark.reading.Json;
import dev.waymark.store.schedule.ScheduleWatch;
import dev.waymark.store.webhooks.Deliveries;
import dev.waymark.store.webhooks.Webhooks;
import dev.waymark.store.webhooks.Webhooks.Target;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A service that was started without the key of its webhooks, or has an address that is none. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookKeyTest {
    private static final String SALT = "00";

    @Inject
    Webhooks webhooks;

    @Inject
    Deliveries deliveries;

    @Inject
    WebhookConfig config;

    @Inject
    ScheduleWatch clock;

    @Inject
    Json json;

    @Inject
    Audit audit;

    @Test
    void promises_nothing_without_its_key() throws IOException {
        var secrets = new WebhookSecrets();
        var sender = new WebhookSender(config, secrets, clock);
        try {
            var desk = new WebhookDesk(webhooks, deliveries, secrets, sender, clock, json, audit);
            QuarkusTransaction.begin();
            int id = webhooks.add("http://localhost/", List.of("release.failed"), true, SALT, "somebody");
            int delivery = deliveries.add(id, "webhook.test", "{}").orElseThrow();
            isClosed(() -> desk.test(String.valueOf(id)));
            isClosed(() -> desk.retry(String.valueOf(id), String.valueOf(delivery)));
            assertThat(deliveries.down(id, Integer.MAX_VALUE, 10)).hasSize(1);
            QuarkusTransaction.rollback();
            assertThat(sender.send(new Target("http://localhost/", SALT, null), "msg_1", "{}")
                            .error())
                    .contains("WAYMARK_WEBHOOKS_KEY");
        } finally {
            sender.end();
        }
    }

    @Test
    void notes_that_an_address_cannot_be_asked() throws IOException {
        var secrets = new WebhookSecrets();
        secrets.use("a key of which secrets are made, for this test");
        var sender = new WebhookSender(config, secrets, clock);
        try {
            var result = sender.send(new Target("http://localhost:99999/", SALT, null), "msg_1", "{}");
            assertThat(result.status()).isNull();
            assertThat(result.error()).contains("port");
        } finally {
            sender.end();
        }
    }

    private static void isClosed(Runnable promise) {
        assertThatThrownBy(promise::run)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("WAYMARK_WEBHOOKS_KEY");
    }
}
