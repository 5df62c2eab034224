package dev.waymark.publishing;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.store.Drafts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Where the tests write drafts and publish them, as an editor does. */
@ApplicationScoped
class Desk {
    private final Drafts drafts;
    private final DocumentJson json;
    private final Publisher publisher;

    Desk(Drafts drafts, DocumentJson json, Publisher publisher) {
        this.drafts = drafts;
        this.json = json;
        this.publisher = publisher;
    }

    /** The entry whose draft has that document now: the one whose draft had its slug before, or else a new one. */
    long write(AuthoredDocument document) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var entry = drafts.all("en").stream()
                    .filter(draft ->
                            draft.type() == document.type() && draft.slug().equals(document.slug()))
                    .map(Drafts.Current::entry)
                    .findFirst();
            return drafts.write(entry.orElse(null), document.type(), document.slug(), "en", json.text(document), null);
        });
    }

    /** Writes another document over the draft of an entry. */
    void rewrite(long entry, AuthoredDocument document) {
        QuarkusTransaction.requiringNew()
                .run(() -> drafts.write(entry, document.type(), document.slug(), "en", json.text(document), null));
    }

    /** Writes documents and publishes them in one release, whose number it tells. */
    int publish(AuthoredDocument... documents) {
        return publish(Arrays.stream(documents).map(this::write).toList());
    }

    /** Publishes drafts of which at least one has to differ from what is published. */
    int publish(List<Long> entries) {
        return publishIfChanged(entries).orElseThrow();
    }

    OptionalInt publishIfChanged(List<Long> entries) {
        return publisher.publish(entries, "editor", null);
    }

    /** Writes another document over the draft of an entry and publishes it. */
    int republish(long entry, AuthoredDocument document) {
        rewrite(entry, document);
        return publish(List.of(entry));
    }
}
