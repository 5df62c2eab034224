package dev.waymark.delivery;

import dev.waymark.model.Edge;
import dev.waymark.model.EntryType;
import dev.waymark.model.Relation;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.Json;
import dev.waymark.rendering.ReferrerView;
import dev.waymark.store.Links;
import dev.waymark.wire.Reference;
import dev.waymark.wire.ReferenceList;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes pages of the references to an entry. */
@ApplicationScoped
class ReferencePages {
    private final Links links;
    private final Json json;

    ReferencePages(Links links, Json json) {
        this.links = links;
        this.json = json;
    }

    /**
     * Which references are asked for. Its text is what a cursor is bound to.
     *
     * @param type the type of the entry
     * @param slug the slug of the entry, as asked for
     * @param relations the words of the relations; none for all
     * @param language the language of the titles
     * @param release the release that was named; null if none was
     */
    record Question(
            EntryType type,
            String slug,
            List<String> relations,
            String language,
            @Nullable Integer release) {

        List<Relation> wanted() {
            return Arrays.stream(Relation.values())
                    .filter(relation -> relations.isEmpty() || relations.contains(relation.value()))
                    .toList();
        }
    }

    /**
     * A page; one statement of the database, and one more for the total.
     *
     * @param entry the entry
     * @param release the release from which to read
     * @param after the link after which the page begins; 0 for the first page
     * @param counted whether to count the references on all pages
     */
    ReferenceList page(long entry, Question question, int release, long after, int limit, boolean counted) {
        var relations = question.wanted();
        var rows = links.incoming(entry, relations, release, after, limit + 1);
        var page = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? next(page, question, release) : null;
        var total = counted ? links.countIncoming(entry, relations, release) : null;
        return list(page, question, next, total);
    }

    static String next(List<Links.Incoming> page, Question question, int release) {
        return new Cursor(release, page.get(page.size() - 1).id(), 0).text(question.toString());
    }

    /** A page of references that are known already. */
    ReferenceList list(List<Links.Incoming> page, Question question, @Nullable String next, @Nullable Integer total) {
        return new ReferenceList(
                page.stream().map(link -> shown(link, question.language())).toList(), next, total);
    }

    private Reference shown(Links.Incoming link, String language) {
        var attributes = json.read(link.attributes(), Edge.Attributes.class);
        var referrer = json.read(link.referrer(), ReferrerView.class);
        var choice = attributes.choice();
        var part = referrer.part().get(language);
        boolean mentions = link.relation() == Relation.MENTIONS;
        return new Reference(
                link.relation(),
                Objects.requireNonNull(referrer.from().get(language), language),
                mentions ? null : part,
                mentions ? part : null,
                attributes.requirement(),
                choice == null ? null : choice.value(),
                attributes.importance(),
                attributes.proficiency(),
                attributes.depth(),
                attributes.kind(),
                attributes.assertion());
    }
}
