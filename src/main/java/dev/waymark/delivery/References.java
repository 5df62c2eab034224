package dev.waymark.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.http.Answers;
import dev.waymark.http.Parameters;
import dev.waymark.model.Edge;
import dev.waymark.model.EntryType;
import dev.waymark.model.Relation;
import dev.waymark.store.Links;
import dev.waymark.store.Releases;
import dev.waymark.wire.Href;
import dev.waymark.wire.Ref;
import dev.waymark.wire.Reference;
import dev.waymark.wire.ReferenceList;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers with what refers to an entry: what a reader cannot see in its own document. */
@ApplicationScoped
class References {
    private static final List<String> WORDS =
            Arrays.stream(Relation.values()).map(Relation::value).toList();

    private final Documents documents;
    private final Answers answers;
    private final JsonAnswers json;
    private final Releases releases;
    private final Links links;
    private final ObjectMapper mapper;

    References(
            Documents documents,
            Answers answers,
            JsonAnswers json,
            Releases releases,
            Links links,
            ObjectMapper mapper) {
        this.documents = documents;
        this.answers = answers;
        this.json = json;
        this.releases = releases;
        this.links = links;
        this.mapper = mapper;
    }

    /** A page of the references to an entry. */
    RestResponse<ReferenceList> to(EntryType type, String slug, ReferenceParameters parameters) {
        int limit = Parameters.integer("limit", parameters.limit, 1, Lists.MOST, Lists.USUAL);
        boolean counted = Parameters.oneOf("count", parameters.count, List.of("exact")) != null;
        var words = Parameters.someOf("relation", parameters.relation, WORDS);
        var relations = Arrays.stream(Relation.values())
                .filter(relation -> words.isEmpty() || words.contains(relation.value()))
                .toList();
        var language = Version.language(parameters.lang);
        var question = "%s %s %s %s %s".formatted(type, slug, words, language, Parameters.release(parameters.release));
        var cursor = parameters.cursor == null ? null : Cursor.of(parameters.cursor, question);
        var version = cursor == null
                ? Version.of(parameters, releases)
                : new Version(cursor.release(), parameters.release != null, language);
        var found = documents.find(type, slug, version);
        if (!found.slug().equals(slug)) {
            return answers.moved(Href.of(type, found.slug()) + "/references");
        }
        var rows = links.incoming(
                found.entry(), relations, language, version.release(), cursor == null ? 0 : cursor.id(), limit + 1);
        var page = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit
                ? new Cursor(version.release(), page.get(limit - 1).id(), 0).text(question)
                : null;
        var total = counted ? links.countIncoming(found.entry(), relations, version.release()) : null;
        var list = new ReferenceList(page.stream().map(this::shown).toList(), next, total);
        return json.of(list, version.release(), version.ofAssembly());
    }

    private Reference shown(Links.Incoming link) {
        var attributes = attributes(link.attributes());
        var choice = attributes.choice();
        return new Reference(
                link.relation(),
                new Ref(link.type(), link.slug(), link.title(), Href.of(link.type(), link.slug())),
                part(link, EntryType.STAGE),
                part(link, EntryType.TIP),
                attributes.requirement(),
                choice == null ? null : choice.value(),
                attributes.importance(),
                attributes.proficiency(),
                attributes.depth(),
                attributes.assertion());
    }

    private static @Nullable Ref part(Links.Incoming link, EntryType type) {
        var title = link.partTitle();
        return link.partType() == type && title != null
                ? new Ref(type, link.part(), title, Href.of(link.slug(), type, link.part()))
                : null;
    }

    private Edge.Attributes attributes(String text) {
        try {
            return mapper.readValue(text, Edge.Attributes.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the attributes of a link can be read", e);
        }
    }
}
