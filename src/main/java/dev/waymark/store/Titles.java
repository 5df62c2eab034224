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

    /** A title that an entry is to have. */
    public record Wanted(long entry, EntryType type, String title) {}

    /**
     * An entry that has a title already, whatever its capitals are.
     *
     * @param wanted the entry that is to have it
     * @param entry the entry that has it
     */
    public record Taken(long wanted, long entry, String slug) {}

    /**
     * Returns the entries of the same type that are called so now. The small letters of a title come first in the order of its
     * index and the capitals last, so that all that differ by them stand together.
     *
     * @param locale the language of the titles
     */
    public List<Taken> taken(Collection<Wanted> titles, String locale) {
        return session.createNativeQuery("""
                        select w.entry as wanted, r.entry, r.slug
                        from unnest(:entries, :types, :titles) w (entry, type, title)
                        cross join lateral (
                            select o.entry, o.slug from rendition o
                            where o.type = w.type and o.locale = :locale and o.last = 2147483647
                            and o.title between lower(w.title collate "und-x-icu") and upper(w.title collate "und-x-icu")
                            and lower(o.title) = lower(w.title collate "und-x-icu")
                            offset 0) r
                        where r.entry <> w.entry
                        order by w.entry, r.slug
                        """, Taken.class)
                .setParameter("entries", titles.stream().map(Wanted::entry).toArray(Long[]::new))
                .setParameter(
                        "types",
                        titles.stream().map(title -> title.type().value()).toArray(String[]::new))
                .setParameter("titles", titles.stream().map(Wanted::title).toArray(String[]::new))
                .setParameter("locale", locale)
                .getResultList();
    }
}
