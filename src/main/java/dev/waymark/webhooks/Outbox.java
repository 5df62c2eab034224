package dev.waymark.webhooks;

import dev.waymark.model.Languages;
import dev.waymark.reading.Json;
import dev.waymark.reading.ReleasePublished;
import dev.waymark.reading.ScheduledReleaseFailed;
import dev.waymark.store.Releases;
import dev.waymark.store.webhooks.Deliveries;
import dev.waymark.store.webhooks.Webhooks;
import dev.waymark.wire.Href;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes down what webhooks are to be told, in the transaction of what has happened: told is what was committed, and all of it. */
@ApplicationScoped
class Outbox {
    /** A receiver that is told of more entries one by one is busy for long, and so is what keeps the messages. */
    private static final int MOST_ENTRIES = 100;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Releases releases;
    private final Languages languages;
    private final Json json;

    Outbox(Webhooks webhooks, Deliveries deliveries, Releases releases, Languages languages, Json json) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.releases = releases;
        this.languages = languages;
        this.json = json;
    }

    record Message(String type, Instant timestamp, Object data) {}

    record Published(
            int release, Instant publishedAt, @Nullable String note, String href) {}

    /** Without the reason, which names what was never public: whoever may publish reads it there. */
    record Failed(int scheduledRelease, Instant publishAt, String href) {}

    void published(@Observes ReleasePublished event) {
        var release = releases.numbered(event.number()).orElseThrow();
        var type = WebhookEvent.RELEASE_PUBLISHED.value();
        deliveries.add(
                type,
                json.text(new Message(
                        type,
                        release.publishedAt(),
                        new Published(
                                release.number(),
                                release.publishedAt(),
                                release.note(),
                                Href.release(release.number())))));
        var changed = WebhookEvent.ENTRY_CHANGED.value();
        if (webhooks.areTold(changed)) { // Else a release of everything would look for all of it in vain.
            var all = new Deliveries.Summary(
                    WebhookEvent.ENTRIES_CHANGED, MOST_ENTRIES, Href.release(event.number()) + "/changes");
            deliveries.addEntries(changed, all, event.number(), languages.offered());
        }
    }

    void failed(@Observes ScheduledReleaseFailed event) {
        var type = WebhookEvent.RELEASE_FAILED.value();
        deliveries.add(
                type,
                json.text(new Message(
                        type,
                        event.at(),
                        new Failed(
                                event.scheduled(),
                                event.publishAt(),
                                "/v1/manage/scheduled-releases/" + event.scheduled()))));
    }
}
