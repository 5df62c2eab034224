package dev.waymark.publishing;

import dev.waymark.content.DocumentJson;
import dev.waymark.content.Finding;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.EntryType;
import dev.waymark.model.Slug;
import dev.waymark.store.DraftEdits;
import dev.waymark.store.Drafts;
import dev.waymark.store.TranslationEdits;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Where the tests write drafts and publish them, as an editor does. */
@ApplicationScoped
class Desk {
    private final Drafts drafts;
    private final DraftEdits edits;
    private final TranslationEdits translations;
    private final DocumentJson json;
    private final Publisher publisher;

    Desk(Drafts drafts, DraftEdits edits, TranslationEdits translations, DocumentJson json, Publisher publisher) {
        this.drafts = drafts;
        this.edits = edits;
        this.translations = translations;
        this.json = json;
        this.publisher = publisher;
    }

    /** The entry whose draft has that document now: the one whose draft had its slug before, or else a new one. */
    long write(AuthoredDocument document) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var known = drafts.named(document.type(), List.of(document.slug()), "en");
            if (known.isEmpty()) {
                return drafts.create(List.of(kept(document)), "editor", false).get(0);
            }
            long entry = known.get(0).entry();
            drafts.rewrite(List.of(new Drafts.Rewrite(entry, kept(document))), "editor", false);
            return entry;
        });
    }

    /** Writes another document over the draft of an entry. */
    void rewrite(long entry, AuthoredDocument document) {
        QuarkusTransaction.requiringNew()
                .run(() -> drafts.rewrite(List.of(new Drafts.Rewrite(entry, kept(document))), "editor", false));
    }

    /** Writes the texts of an entry in another language. */
    void translate(long entry, EntryType type, String slug, String language, String texts) {
        QuarkusTransaction.requiringNew()
                .run(() -> translations.create(
                        entry, new Drafts.Document(type, new Slug(slug), language, texts), "en", "editor"));
    }

    /** Takes an entry out of publication in a release, whose number it tells. */
    int retire(long entry, @Nullable Long replacedBy) {
        stageRetirement(entry, replacedBy);
        return publish(List.of(entry));
    }

    /** Has the next release of an entry take it out of publication. */
    void stageRetirement(long entry, @Nullable Long replacedBy) {
        QuarkusTransaction.requiringNew().run(() -> edits.stageRetirement(entry, "en", replacedBy, "editor"));
    }

    /** Writes documents and tells what would be found in them if they were published. */
    List<Finding> check(AuthoredDocument... documents) {
        return publisher
                .check(ReleaseOrder.of(Arrays.stream(documents).map(this::write).toList()))
                .findings();
    }

    OptionalInt renderAnew() {
        return publisher.renderAnew();
    }

    private Drafts.Document kept(AuthoredDocument document) {
        return new Drafts.Document(document.type(), document.slug(), "en", json.text(document));
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
        return publisher.publish(ReleaseOrder.of(entries), "editor", null).number();
    }

    /** Writes another document over the draft of an entry and publishes it. */
    int republish(long entry, AuthoredDocument document) {
        rewrite(entry, document);
        return publish(List.of(entry));
    }
}
