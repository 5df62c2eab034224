package dev.waymark.store.search;

import static java.util.stream.Collectors.joining;

import dev.waymark.store.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.hibernate.Session;

/** Finds what names a concept of another framework. */
@ApplicationScoped
public class Identifiers {
    /** A place before all others. */
    public static final Place START = new Place(0, 0);

    private static final String NAMED = """
            select i.rendition, i.position from search_identifier i
            where i.uri = :uri and i.locale = :locale and %s""";

    private static final String STATEMENT = """
            select r.id as rendition, i.position, r.summary,
                cast(cast(b.text as jsonb)->'identifiers'->i.position as text) as identifier
            from (%s) i join rendition r on r.id = i.rendition join body b on b.sha256 = r.body
            where :after = 0 or (array_position(:order, r.type), r.title, r.slug, r.id, i.position) >
                (select array_position(:order, a.type), a.title, a.slug, a.id, :position from rendition a where a.id = :after)
            order by array_position(:order, r.type), r.title, r.slug, r.id, i.position limit :limit
            """.formatted(Arrays.stream(Span.values())
            .map(span -> NAMED.formatted(span.of("i")))
            .collect(joining("\nunion all\n")));

    private final Session session;

    Identifiers(Session session) {
        this.session = session;
    }

    /**
     * A place in the list of what names the concept.
     *
     * @param rendition the id of what stands there
     * @param position which of its identifiers it is, from 0
     */
    public record Place(long rendition, int position) {}

    /**
     * Something that names the concept.
     *
     * @param rendition its id
     * @param position which of its identifiers it is, from 0
     * @param summary what lists show of it, as JSON
     * @param identifier how it names the concept, as JSON
     */
    public record Identified(long rendition, int position, String summary, String identifier) {}

    /** Finds what names a concept by that URI, behind a place. */
    public List<Identified> find(String uri, String locale, int release, Place after, int limit) {
        return session.createNativeQuery(STATEMENT, Identified.class)
                .setParameter("uri", uri)
                .setParameter("locale", locale)
                .setParameter("release", release)
                .setParameter("order", SearchOrder.words())
                .setParameter("after", after.rendition())
                .setParameter("position", after.position())
                .setParameter("limit", limit)
                .getResultList();
    }
}
