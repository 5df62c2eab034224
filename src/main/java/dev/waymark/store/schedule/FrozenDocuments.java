package dev.waymark.store.schedule;

import dev.waymark.model.EntryType;
import dev.waymark.model.Slug;
import dev.waymark.store.Drafts;
import dev.waymark.store.EntryTypeConverter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** What scheduled releases will publish: copies of drafts, which no later edit reaches. */
@ApplicationScoped
public class FrozenDocuments {
    /** With what is public of each now. */
    private static final String BESIDE_PUBLIC = """
            from scheduled_document d
            left join publication p on p.entry = d.entry and p.locale = d.locale and p.last = 2147483647
            left join revision r on r.entry = p.entry and r.locale = p.locale and r.number = p.revision
            where d.scheduled_release = :id
            """;

    private final StatelessSession session;

    FrozenDocuments(StatelessSession session) {
        this.session = session;
    }

    /** Copies for a scheduled release what the next release would do with those entries, and what is public of them now. */
    public void freeze(int id, Collection<Long> entries) {
        session.createNativeMutationQuery("""
                        insert into scheduled_document (scheduled_release, entry, type, locale, slug, version,
                            retires, replaced_by, document, sha256, base_sha256)
                        select :id, d.entry, d.type, d.locale, d.slug, d.version, d.staged is not null, d.replaced_by,
                            case when d.staged is null then d.document end, case when d.staged is null then d.sha256 end, r.sha256
                        from draft d
                        left join publication p on p.entry = d.entry and p.locale = d.locale and p.last = 2147483647
                        left join revision r on r.entry = p.entry and r.locale = p.locale and r.number = p.revision
                        where d.entry = any(:entries) and (d.staged is not null or d.sha256 is distinct from r.sha256
                            and not exists (select from draft o where o.entry = d.entry and o.staged is not null))
                        """)
                .setParameter("id", id)
                .setParameter("entries", entries.toArray(Long[]::new))
                .executeUpdate();
    }

    /** An entry that a scheduled release changes, with the version of the draft that was frozen. */
    public record Frozen(int scheduled, long entry, EntryType type, Slug slug, int version) {}

    record Row(int scheduled, long entry, String type, String slug, int version) {
        Frozen frozen() {
            return new Frozen(scheduled, entry, EntryTypeConverter.of(type), new Slug(slug), version);
        }
    }

    /**
     * Returns the entries of scheduled releases, by type and slug.
     *
     * @param locale the language whose draft is told where there is one
     */
    public List<Frozen> of(Collection<Integer> ids, String locale) {
        return session
                .createNativeQuery("""
                        select scheduled_release, entry, type, slug, version from (
                            select distinct on (scheduled_release, entry) * from scheduled_document
                            where scheduled_release = any(:ids)
                            order by scheduled_release, entry, locale = :locale desc, locale) d
                        order by scheduled_release, type, slug
                        """, Row.class)
                .setParameter("ids", ids.toArray(Integer[]::new))
                .setParameter("locale", locale)
                .getResultList()
                .stream()
                .map(Row::frozen)
                .toList();
    }

    record TextRow(long entry, String type, String locale, String text, String sha256) {
        Drafts.Text shown() {
            return new Drafts.Text(entry, EntryTypeConverter.of(type), locale, text, sha256);
        }
    }

    /** Returns the documents of a scheduled release that are not public by now. */
    public List<Drafts.Text> texts(int id) {
        return session
                .createNativeQuery(
                        "select d.entry, d.type, d.locale, d.document, d.sha256 " + BESIDE_PUBLIC
                                + "and not d.retires and d.sha256 is distinct from r.sha256 order by d.entry, d.locale",
                        TextRow.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(TextRow::shown)
                .toList();
    }

    /** Returns the entries that a scheduled release takes out of publication, as far as they are public. */
    public List<Drafts.Retirement> retirements(int id) {
        return session.createNativeQuery(
                        "select d.entry, d.replaced_by " + BESIDE_PUBLIC
                                + "and d.retires and r.sha256 is not null order by d.entry",
                        Drafts.Retirement.class)
                .setParameter("id", id)
                .getResultList();
    }

    /**
     * Something that a scheduled release would undo.
     *
     * @param taken the entry of the draft that has its slug meanwhile; null if something else of the entry was published
     */
    public record Overtaken(
            String type, String slug, @Nullable Long taken) {}

    /**
     * Returns what a scheduled release would undo: what was published of its entries, or retired, since, unless that was itself frozen
     * earlier than this, and so was known; and drafts that have taken a slug which it gives. Texts whose document is not public any
     * more are among it in any case.
     *
     * @param standard the language of documents
     */
    public List<Overtaken> overtaken(int id, String standard) {
        return session.createNativeQuery("""
                        select d.type, d.slug, o.entry
                        from scheduled_document d
                        join scheduled_release c on c.id = d.scheduled_release
                        left join publication p on p.entry = d.entry and p.locale = d.locale and p.last = 2147483647
                        left join revision r on r.entry = p.entry and r.locale = p.locale and r.number = p.revision
                        left join draft o on o.type = d.type and o.slug = d.slug and o.locale = d.locale
                            and o.entry <> d.entry and not d.retires
                        where d.scheduled_release = :id and (o.entry is not null
                            or r.sha256 is distinct from d.base_sha256 and r.sha256 is distinct from d.sha256 and not exists (
                                select from scheduled_document e join scheduled_release s on s.id = e.scheduled_release
                                where e.scheduled_release < d.scheduled_release and s.state = 'published'
                                and e.entry = d.entry and e.locale = d.locale and e.sha256 is not distinct from r.sha256)
                            or not d.retires and exists (
                                select from name n where n.entry = d.entry and n.state = 'retired' and n.last = 2147483647
                                and n.first > c.after_release)
                            and not exists (
                                select from scheduled_document e join scheduled_release s on s.id = e.scheduled_release
                                where e.scheduled_release < d.scheduled_release and s.state = 'published'
                                and e.entry = d.entry and e.retires)
                            or d.locale <> :standard and not exists (
                                select from publication t
                                where t.entry = d.entry and t.locale = :standard and t.last = 2147483647)
                            and not exists (
                                select from scheduled_document t where t.scheduled_release = d.scheduled_release
                                and t.entry = d.entry and t.locale = :standard))
                        order by d.type, d.slug, d.locale
                        """, Overtaken.class)
                .setParameter("id", id)
                .setParameter("standard", standard)
                .getResultList();
    }

    /** Returns those of the entries that a scheduled release which waits publishes, ends or names as a replacement. */
    public List<Long> needed(Collection<Long> entries) {
        return session.createNativeQuery("""
                        select e.entry from unnest(:entries) as e (entry) where exists (
                            select from scheduled_document d join scheduled_release s on s.id = d.scheduled_release
                            where s.state = 'waiting' and (d.entry = e.entry or d.replaced_by = e.entry))
                        """, Long.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .getResultList();
    }

    /** Returns those of the entries that wait in a scheduled release. */
    public List<Long> waiting(Collection<Long> entries) {
        return session.createNativeQuery("""
                        select distinct d.entry from scheduled_document d
                        join scheduled_release s on s.id = d.scheduled_release
                        where s.state = 'waiting' and d.entry = any(:entries)
                        """, Long.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .getResultList();
    }
}
