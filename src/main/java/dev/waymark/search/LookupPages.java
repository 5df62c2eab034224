package dev.waymark.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.Json;
import dev.waymark.reading.Version;
import dev.waymark.store.search.Identifiers;
import dev.waymark.store.search.Identifiers.Identified;
import dev.waymark.store.search.Identifiers.Place;
import dev.waymark.wire.Identifier;
import jakarta.enterprise.context.ApplicationScoped;

/** Pages of what names a concept. */
@ApplicationScoped
class LookupPages {
    private final Identifiers identifiers;
    private final Json json;

    LookupPages(Identifiers identifiers, Json json) {
        this.identifiers = identifiers;
        this.json = json;
    }

    IdentifiedEntryList page(LookupQuestion question, Version version) {
        var cursor = question.cursor();
        var after = cursor == null ? Identifiers.START : new Place(cursor.id(), cursor.key());
        int limit = question.page().limit();
        var found = identifiers.find(question.uri(), version.language(), version.release(), after, limit + 1);
        if (cursor != null && found.isEmpty()) {
            throw Cursor.invalid();
        }
        var shown = found.stream().limit(limit).toList();
        var next = found.size() > limit ? after(shown.get(limit - 1), version).text(question.bound()) : null;
        return new IdentifiedEntryList(shown.stream().map(this::entry).toList(), next);
    }

    private static Cursor after(Identified last, Version version) {
        return new Cursor(version.release(), last.rendition(), last.position());
    }

    private IdentifiedEntry entry(Identified found) {
        return IdentifiedEntry.of(
                json.read(found.summary(), JsonNode.class), json.read(found.identifier(), Identifier.class));
    }
}
