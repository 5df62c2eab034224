package dev.waymark.store.search;

import static java.util.stream.Collectors.joining;

import dev.waymark.model.EntryType;
import dev.waymark.store.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Finds names by their beginnings, or by the beginnings of their words. */
@ApplicationScoped
public class Suggestions {
    /** So many names are compared at most that begin so, and as many of which a later word does. */
    private static final int MOST = 200;

    private static final String NAMED = """
            (select n.rendition, n.name, n.kind, n.later, n.key from search_name n
            where n.locale = :locale and n.later = %s and n.key >= :key and n.key < :key || chr(1114111) and n.kind <= %s
            and (cardinality(:types) = 0 or n.type = any(:types)) and %s
            order by n.key, n.kind, n.rendition limit :most)""";

    private static final String STATEMENT =
            """
            select r.id, r.summary, s.name from (
                select distinct on (n.rendition) n.* from (%s) n
                order by n.rendition, n.later or n.key <> :key, n.kind > 1, n.later, n.kind, length(n.key), n.key
            ) s join rendition r on r.id = s.rendition
            order by s.later or s.key <> :key, s.kind > 1, s.later, length(s.key), s.kind,
                array_position(:order, r.type), r.title, r.slug, r.id
            limit :limit
            """.formatted(Stream.of(names(false, 3), names(true, 1)).collect(joining("\nunion all\n")));

    private final Session session;

    Suggestions(Session session) {
        this.session = session;
    }

    /**
     * Something that is called so.
     *
     * @param summary what lists show of it, as JSON
     * @param name the name that begins so
     */
    public record Named(long id, String summary, String name) {}

    /**
     * Finds what has such a name, the nearest first.
     *
     * @param key the beginning, as names are compared; not empty
     * @param types the types; none for all
     */
    public List<Named> find(String key, String locale, int release, List<EntryType> types, int limit) {
        return session.createNativeQuery(STATEMENT, Named.class)
                .setParameter("key", key)
                .setParameter("locale", locale)
                .setParameter("release", release)
                .setParameter("types", SearchOrder.words(types))
                .setParameter("order", SearchOrder.words())
                .setParameter("most", MOST)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Reads a text as names are compared; empty if there is nothing to compare. */
    public String key(String text) {
        return session.createNativeQuery("select folded(:text)", String.class)
                .setParameter("text", text)
                .getSingleResult();
    }

    private static String names(boolean later, int kinds) {
        return Arrays.stream(Span.values())
                .map(span -> NAMED.formatted(later, kinds, span.of("n")))
                .collect(joining("\nunion all\n"));
    }
}
