package dev.waymark.store;

import dev.waymark.model.EntryType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.StatelessSession;

/** Which revision of which entry and language was public when. */
@ApplicationScoped
public class Publications {
    /** Whether the document that an entry {@code p} had in a release was withdrawn, so that its texts translate nothing there. */
    private static final String WITHDRAWN = """
            exists (
                select from publication o join revision w on w.entry = o.entry and w.locale = o.locale and w.number = o.revision
                where o.entry = p.entry and o.locale = :standard and :release between o.first and o.last and w.withdrawn)""";

    private static final String REPLACED = """
            select p.entry, e.type, p.locale, p.revision, r.document, r.sha256
            from publication p
            join entry e on e.id = p.entry
            join revision r on r.entry = p.entry and r.locale = p.locale and r.number = p.revision
            left join publication c
                on c.entry = p.entry and c.locale = p.locale and c.last = 2147483647
            left join revision n
                on n.entry = c.entry and n.locale = c.locale and n.number = c.revision
            where :release between p.first and p.last and p.last <> 2147483647
            and n.sha256 is distinct from r.sha256 and not %s
            order by p.entry, p.locale
            """.formatted(WITHDRAWN);

    private static final String ADDED = """
            select p.entry, e.type, p.locale
            from publication p
            join entry e on e.id = p.entry
            join revision r on r.entry = p.entry and r.locale = p.locale and r.number = p.revision
            where p.first > :release and r.document <> :nothing
            and not exists (
                select from publication o where o.entry = p.entry and o.locale = p.locale
                and :release between o.first and o.last)
            and (p.last = 2147483647 or p.locale <> :standard
                and not exists (
                    select from publication l where l.entry = p.entry and l.locale = p.locale and l.first > p.first)
                and exists (
                    select from publication o where o.entry = p.entry and o.locale = :standard
                    and :release between o.first and o.last)
                and not exists (
                    select from publication c where c.entry = p.entry and c.locale = :standard and c.last = 2147483647))
            and not %s
            order by p.entry, p.locale
            """.formatted(WITHDRAWN);

    private final StatelessSession session;

    Publications(StatelessSession session) {
        this.session = session;
    }

    public record Public(long entry, EntryType type, String locale, int revision, String document, String sha256) {}

    record Row(long entry, String type, String locale, int revision, String document, String sha256) {
        Public shown() {
            return new Public(entry, EntryTypeConverter.of(type), locale, revision, document, sha256);
        }
    }

    /** Returns the public documents of those entries, in every language. */
    public List<Public> current(Collection<Long> entries) {
        return session
                .createNativeQuery("""
                        select p.entry, e.type, p.locale, p.revision, r.document, r.sha256
                        from publication p
                        join entry e on e.id = p.entry
                        join revision r on r.entry = p.entry and r.locale = p.locale and r.number = p.revision
                        where p.entry = any(:entries) and p.last = 2147483647
                        """, Row.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .getResultList()
                .stream()
                .map(Row::shown)
                .toList();
    }

    /**
     * Returns the documents and translated texts that were public in a release and say something else now, or are not public any
     * more. An entry whose document of that release was withdrawn is left out, in every language.
     *
     * @param standard the language of documents
     */
    public List<Public> replacedSince(int release, String standard) {
        return session
                .createNativeQuery(REPLACED, Row.class)
                .setParameter("release", release)
                .setParameter("standard", standard)
                .getResultList()
                .stream()
                .map(Row::shown)
                .toList();
    }

    public record Added(long entry, EntryType type, String locale) {}

    record AddedRow(long entry, String type, String locale) {
        Added shown() {
            return new Added(entry, EntryTypeConverter.of(type), locale);
        }
    }

    /**
     * Returns the documents and translated texts that are public now and were not in a release, by entry and language; also texts
     * that were public last of an entry which was in that release and is not public now, since their drafts would come back
     * with it. An entry whose document of that release was withdrawn is left out.
     *
     * @param standard the language of documents
     * @param nothing texts that say nothing, which are as good as none
     */
    public List<Added> addedSince(int release, String standard, String nothing) {
        return session
                .createNativeQuery(ADDED, AddedRow.class)
                .setParameter("release", release)
                .setParameter("standard", standard)
                .setParameter("nothing", nothing)
                .getResultList()
                .stream()
                .map(AddedRow::shown)
                .toList();
    }

    /** Returns those of the entries that were public in a release, in any language. */
    public List<Long> publicIn(int release, Collection<Long> entries) {
        return session.createNativeQuery("""
                        select distinct entry from publication
                        where entry = any(:entries) and :release between first and last
                        """, Long.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .setParameter("release", release)
                .getResultList();
    }

    public record Numbered(long entry, int revision) {}

    /** Returns which revisions of those entries are public in a language. */
    public List<Numbered> revisions(Collection<Long> entries, String locale) {
        return session.createNativeQuery("""
                        select entry, revision from publication
                        where entry = any(:entries) and locale = :locale and last = 2147483647
                        """, Numbered.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .setParameter("locale", locale)
                .getResultList();
    }

    public record Key(long entry, String locale) {}

    public void open(List<Revisions.Wanted> revisions, int release) {
        session.insertMultiple(revisions.stream()
                .map(wanted -> new Publication(wanted.entry(), wanted.locale(), wanted.number(), release))
                .toList());
    }

    /** Ends what was public of those entries and languages with the release before that one. */
    public void close(List<Key> keys, int release) {
        session.createNativeMutationQuery("""
                        update publication p set last = :last
                        from unnest(:entries, :locales) as k (entry, locale)
                        where p.entry = k.entry and p.locale = k.locale and p.last = 2147483647
                        """)
                .setParameter("last", release - 1)
                .setParameter("entries", keys.stream().map(Key::entry).toArray(Long[]::new))
                .setParameter("locales", keys.stream().map(Key::locale).toArray(String[]::new))
                .executeUpdate();
    }
}
