package dev.waymark.store;

import dev.waymark.model.EntryType;
import dev.waymark.model.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/** Reads all content as it is at one moment, a page at a time, in the order of the paths of its files. */
@ApplicationScoped
public class Snapshots {
    private final StatelessSession session;

    Snapshots(StatelessSession session) {
        this.session = session;
    }

    /** @param text as JSON */
    public record Text(EntryType type, Slug slug, String locale, String text) {}

    record Row(String type, String slug, String locale, String text) {
        Text shown() {
            return new Text(EntryTypeConverter.of(type), new Slug(slug), locale, text);
        }
    }

    /** The entry after which a page begins. */
    private record Place(String type, String slug) {
        private static final Place START = new Place("", "");

        static Place of(Row row) {
            return new Place(row.type(), row.slug() + ".");
        }
    }

    /** Takes one page after the other. */
    public interface Reader {
        /** Takes the texts of at most 1000 entries; what one entry says in all languages comes together. */
        void read(List<Text> page);
    }

    /** Has the present transaction see what was there at its first statement, which this has to be, and change nothing. */
    public void begin() {
        session.createNativeMutationQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
    }

    /**
     * Reads the drafts, but for entries that are retired or are to be.
     *
     * @param languages the languages, the default one first
     */
    public void drafts(List<String> languages, Reader reader) {
        readAll(
                reader,
                place -> session.createNativeQuery("""
                        with page as materialized (
                            select d.entry, d.type, d.slug from draft d
                            where d.locale = :standard and d.staged is null
                            and (d.type collate "C", (d.slug || '.') collate "C") > (:type, :slug)
                            and not exists (
                                select from name n where n.entry = d.entry and n.state = 'retired' and n.last = 2147483647)
                            order by d.type collate "C", (d.slug || '.') collate "C" limit 1000)
                        select p.type, p.slug, d.locale, d.document from page p
                        join draft d on d.entry = p.entry and d.locale = any(:locales)
                        order by p.type collate "C", (p.slug || '.') collate "C",
                            (case when d.locale = :standard then 'yaml' else d.locale || '.' end) collate "C"
                        """, Row.class)
                        .setParameter("standard", languages.get(0))
                        .setParameter("locales", languages.toArray(String[]::new))
                        .setParameter("type", place.type())
                        .setParameter("slug", place.slug())
                        .getResultList());
    }

    /**
     * Reads what was public in a release, under the slugs of that release; an entry whose document of then was withdrawn is left out
     * in every language.
     *
     * @param languages the languages, the default one first
     */
    public void released(int release, List<String> languages, Reader reader) {
        readAll(
                reader,
                place -> session.createNativeQuery("""
                        with page as materialized (
                            select n.entry, n.type, n.slug from name n
                            where n.state = 'live' and :release between n.first and n.last
                            and exists (
                                select from publication p
                                join revision r on r.entry = p.entry and r.locale = p.locale and r.number = p.revision
                                where p.entry = n.entry and p.locale = :standard and :release between p.first and p.last
                                and not r.withdrawn)
                            and (n.type collate "C", (n.slug || '.') collate "C") > (:type, :slug)
                            order by n.type collate "C", (n.slug || '.') collate "C" limit 1000)
                        select n.type, n.slug, p.locale, r.document from page n
                        join publication p on p.entry = n.entry and p.locale = any(:locales)
                            and :release between p.first and p.last
                        join revision r on r.entry = p.entry and r.locale = p.locale and r.number = p.revision
                        order by n.type collate "C", (n.slug || '.') collate "C",
                            (case when p.locale = :standard then 'yaml' else p.locale || '.' end) collate "C"
                        """, Row.class)
                        .setParameter("release", release)
                        .setParameter("standard", languages.get(0))
                        .setParameter("locales", languages.toArray(String[]::new))
                        .setParameter("type", place.type())
                        .setParameter("slug", place.slug())
                        .getResultList());
    }

    private static void readAll(Reader reader, Function<Place, List<Row>> pages) {
        for (var page = pages.apply(Place.START); !page.isEmpty(); ) {
            reader.read(page.stream().map(Row::shown).toList());
            page = pages.apply(Place.of(page.get(page.size() - 1)));
        }
    }
}
