package dev.waymark.store;

import dev.waymark.model.EntryType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.StatelessSession;

/** What entries are called by their readers. */
@ApplicationScoped
public class Titles {
    private final StatelessSession session;

    Titles(StatelessSession session) {
        this.session = session;
    }

    public record Wanted(EntryType type, String title) {}

    /**
     * An entry that has a title already, whatever its capitals are.
     *
     * @param number which of the wanted titles it is, from 1
     */
    public record Taken(long number, String slug) {}

    /**
     * Returns a few of the entries of the same type that are called so now. The small letters of a title come first in the
     * order of its index and the capitals last, so that all that differ by them stand together.
     *
     * @param locale the language of the titles
     * @param but entries that do not count
     */
    public List<Taken> taken(Collection<Wanted> titles, String locale, Collection<Long> but) {
        return session.createNativeQuery("""
                        select w.number, r.slug
                        from unnest(:types, :titles) with ordinality w (type, title, number)
                        cross join lateral (
                            select o.slug from rendition o
                            where o.type = w.type and o.locale = :locale and o.last = 2147483647
                            and o.title between lower(w.title collate "und-x-icu") and upper(w.title collate "und-x-icu")
                            and lower(o.title) = lower(w.title collate "und-x-icu")
                            and o.entry not in (select unnest(:but))
                            order by o.slug limit 3) r
                        order by w.number, r.slug
                        """, Taken.class)
                .setParameter(
                        "types",
                        titles.stream().map(title -> title.type().value()).toArray(String[]::new))
                .setParameter("titles", titles.stream().map(Wanted::title).toArray(String[]::new))
                .setParameter("locale", locale)
                .setParameter("but", but.toArray(Long[]::new))
                .getResultList();
    }
}
