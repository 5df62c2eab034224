package dev.waymark.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.hibernate.StatelessSession;

/** What lists find renditions under; each row has what they are sorted and filtered further by. */
@ApplicationScoped
class Facets {
    private final StatelessSession session;

    Facets(StatelessSession session) {
        this.session = session;
    }

    /**
     * Something under which a list finds a rendition.
     *
     * @param position its place in the list of that value; 0 if that list has no order of its own
     */
    record Row(long rendition, String value, int position) {}

    /** Begins them with that release. */
    void open(Collection<Row> rows, int release) {
        write("""
                insert into facet (rendition, value, type, locale, title, slug, terms, hours, position, updated, first)
                select r.id, c.value, r.type, r.locale, r.title, r.slug, r.terms, r.hours, c.position, r.first, :release
                from unnest(:renditions, :values, :positions) c (rendition, value, position)
                join rendition r on r.id = c.rendition
                """, rows, release);
    }

    /** Ends them with the release before that one. */
    void close(Collection<Row> rows, int release) {
        write("""
                update facet f set last = :release - 1
                from unnest(:renditions, :values, :positions) c (rendition, value, position)
                join rendition r on r.id = c.rendition
                where f.type = r.type and f.locale = r.locale and f.value = c.value and f.rendition = c.rendition
                and f.position = c.position and f.last = 2147483647
                """, rows, release);
    }

    private void write(String statement, Collection<Row> rows, int release) {
        if (!rows.isEmpty()) {
            session.createNativeMutationQuery(statement)
                    .setParameter("release", release)
                    .setParameter(
                            "renditions", rows.stream().map(Row::rendition).toArray(Long[]::new))
                    .setParameter("values", rows.stream().map(Row::value).toArray(String[]::new))
                    .setParameter("positions", rows.stream().map(Row::position).toArray(Integer[]::new))
                    .executeUpdate();
        }
    }
}
