package dev.waymark.store.search;

import static java.util.stream.Collectors.joining;

import dev.waymark.store.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Finds what is meant by names as others write them, all at once. */
@ApplicationScoped
public class NameMatches {
    private static final String NAMED = """
            (select n.rendition, n.kind, %s as way from search_name n
            where n.locale = :locale and %s and n.kind < 3 and n.type in ('skill', 'job-role', 'learning-resource') and %s
            order by n.kind, n.rendition limit 4)""";

    private static final String STATEMENT = """
            select cast(a.place as integer) as place, m.summary, m.kind, m.way, m.confidence
            from unnest(:names) with ordinality a (name, place)
            cross join lateral (
                select folded(a.name) as key, stems(search_config(:locale), a.name) as stems) k
            cross join lateral (
                select r.summary, m.kind, m.way, 100 - 10 * m.way - (array[0, 5, 30])[m.kind + 1]
                    - case when r.type = 'learning-resource' then 10 else 0 end as confidence
                from (%s) m join rendition r on r.id = m.rendition
                order by confidence desc, array_position(:order, r.type), r.title, r.slug, r.id limit 1) m
            order by a.place
            """.formatted(Stream.of(
                    named(
                            "case when n.key = folded(n.name) then 0 else 1 end",
                            "not n.later and n.key = k.key and k.key <> ''"),
                    named(
                            "1",
                            "not n.later and n.key = replace(replace(k.key, ' ', ''), '.', '') and length(n.key) > 3"),
                    named("2", "n.stems = k.stems"))
            .collect(joining("\nunion all\n")));

    private final Session session;

    NameMatches(Session session) {
        this.session = session;
    }

    /**
     * What is meant by a name.
     *
     * @param place of the name among those that were given, from 1
     * @param summary what lists show of it, as JSON
     * @param kind of its own name that is like it: 0 its title, 1 another name, 2 what people look for who mean it
     * @param way how the two are alike: 0 letter by letter, 1 but for spaces and dots, 2 by the stems of their words
     * @param confidence from 40 to 100; a learning resource has ten less, since such names mean skills more often
     */
    public record Match(int place, String summary, int kind, int way, int confidence) {}

    /** Finds the best match of each name; a name without one is left out. */
    public List<Match> find(List<String> names, String locale, int release) {
        return session.createNativeQuery(STATEMENT, Match.class)
                .setParameter("names", names.toArray(String[]::new))
                .setParameter("locale", locale)
                .setParameter("release", release)
                .setParameter("order", SearchOrder.words())
                .getResultList();
    }

    private static String named(String way, String condition) {
        return Arrays.stream(Span.values())
                .map(span -> NAMED.formatted(way, condition, span.of("n")))
                .collect(joining("\nunion all\n"));
    }
}
