package dev.waymark.store;

import dev.waymark.model.EntryType;
import dev.waymark.model.Sha256;
import dev.waymark.model.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The documents on which editors work, one for each entry, and their translations. */
@ApplicationScoped
public class Drafts {
    private final StatelessSession session;

    Drafts(StatelessSession session) {
        this.session = session;
    }

    /**
     * A document to be kept as a draft.
     *
     * @param text the document, or its translated texts, as JSON
     */
    public record Document(EntryType type, Slug slug, String locale, String text) {}

    /**
     * A draft without its document.
     *
     * @param version its version
     * @param sha256 the SHA-256 of the document
     * @param imported the SHA-256 of the document that an import last wrote here, or null if none did
     * @param staged whether the next release of the entry takes it out of publication
     */
    public record State(
            long entry,
            EntryType type,
            Slug slug,
            String locale,
            int version,
            String sha256,
            @Nullable String imported,
            boolean staged) {
        /** Whether somebody has changed the draft since the last import. */
        public boolean edited() {
            return staged || !sha256.equals(imported);
        }
    }

    record Row(
            long entry,
            String type,
            String slug,
            String locale,
            int version,
            String sha256,
            @Nullable String imported,
            boolean staged) {
        State state() {
            return new State(
                    entry, EntryTypeConverter.of(type), new Slug(slug), locale, version, sha256, imported, staged);
        }
    }

    /** Returns the drafts with those slugs in a language, which nobody else changes until the transaction ends. */
    public List<State> named(EntryType type, Collection<Slug> slugs, String locale) {
        return session
                .createNativeQuery("""
                        select entry, type, slug, locale, version, sha256, imported, staged is not null
                        from draft where type = :type and slug = any(:slugs) and locale = :locale
                        order by entry for no key update
                        """, Row.class)
                .setParameter("type", type.value())
                .setParameter("slugs", slugs.stream().map(Slug::value).toArray(String[]::new))
                .setParameter("locale", locale)
                .getResultList()
                .stream()
                .map(Row::state)
                .toList();
    }

    /** Returns the drafts of those entries in a language, which nobody else changes until the transaction ends. */
    public List<State> of(Collection<Long> entries, String locale) {
        return session
                .createNativeQuery("""
                        select entry, type, slug, locale, version, sha256, imported, staged is not null
                        from draft where entry = any(:entries) and locale = :locale
                        order by entry for no key update
                        """, Row.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .setParameter("locale", locale)
                .getResultList()
                .stream()
                .map(Row::state)
                .toList();
    }

    /** Returns the drafts in a language that an import last wrote and whose entries are public, by type and slug. */
    public List<State> imported(String locale) {
        return session.createNativeQuery("""
                        select entry, type, slug, locale, version, sha256, imported, staged is not null
                        from draft d where locale = :locale and sha256 = imported and exists (
                            select from publication p
                            where p.entry = d.entry and p.locale = d.locale and p.last = 2147483647)
                        order by type, slug
                        """, Row.class).setParameter("locale", locale).getResultList().stream()
                .map(Row::state)
                .toList();
    }

    /**
     * An entry that the next release takes out of publication.
     *
     * @param replacedBy the entry that then stands in for it
     */
    public record Retirement(long entry, @Nullable Long replacedBy) {}

    /** Returns those of the entries that the next release takes out of publication. */
    public List<Retirement> retirements(Collection<Long> entries) {
        return session.createNativeQuery("""
                        select distinct entry, replaced_by from draft
                        where entry = any(:entries) and staged = 'retire' order by entry
                        """, Retirement.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .getResultList();
    }

    /** Returns the entries of which the next release publishes something; one that was retired comes back only if it is named. */
    public List<Long> unpublished() {
        return session.createNativeQuery("""
                        select distinct d.entry from draft d
                        where (d.base_sha256 is null or d.sha256 <> d.base_sha256 or d.staged is not null)
                        and not exists (select from draft r where r.entry = d.entry and r.retired)
                        order by d.entry
                        """, Long.class).getResultList();
    }

    /** @param text the document, or its translated texts, as JSON */
    public record Text(long entry, EntryType type, String locale, String text, String sha256) {}

    record TextRow(long entry, String type, String locale, String text, String sha256) {
        Text shown() {
            return new Text(entry, EntryTypeConverter.of(type), locale, text, sha256);
        }
    }

    /** Returns the drafts of those entries that say something else than what is public, in every language. */
    public List<Text> changed(Collection<Long> entries) {
        return session
                .createNativeQuery("""
                        select d.entry, d.type, d.locale, d.document, d.sha256 from draft d
                        left join publication p on p.entry = d.entry and p.locale = d.locale and p.last = 2147483647
                        left join revision r on r.entry = p.entry and r.locale = p.locale and r.number = p.revision
                        where d.entry = any(:entries) and d.sha256 is distinct from r.sha256
                        order by d.entry, d.locale
                        """, TextRow.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .getResultList()
                .stream()
                .map(TextRow::shown)
                .toList();
    }

    /**
     * Adds a draft of a new entry for each document.
     *
     * @return the entries, in the order of the documents
     */
    public List<Long> create(List<Document> documents, String by, boolean imported) {
        var entries =
                documents.stream().map(document -> new Entry(document.type())).toList();
        session.insertMultiple(entries);
        var now = Releases.now(session);
        session.insertMultiple(IntStream.range(0, documents.size())
                .mapToObj(i -> {
                    var document = documents.get(i);
                    return new Draft(
                            entries.get(i).id(), document, now, by, imported ? Sha256.of(document.text()) : null);
                })
                .toList());
        return entries.stream().map(Entry::id).toList();
    }

    /**
     * Writes documents over the drafts of entries.
     *
     * @param documents the documents, by entry, all in one language
     */
    public void rewrite(List<Rewrite> documents, String by, boolean imported) {
        session.createNativeMutationQuery("""
                        update draft d set slug = n.slug, document = n.document, sha256 = n.sha256,
                            version = nextval('draft_version'), updated_at = date_trunc('second', clock_timestamp()),
                            updated_by = :by, imported = case when :imported then n.sha256 else d.imported end
                        from unnest(:entries, :locales, :slugs, :documents, :digests)
                            as n (entry, locale, slug, document, sha256)
                        where d.entry = n.entry and d.locale = n.locale
                        """)
                .setParameter("by", by)
                .setParameter("imported", imported)
                .setParameter("entries", documents.stream().map(Rewrite::entry).toArray(Long[]::new))
                .setParameter("locales", texts(documents, Document::locale))
                .setParameter(
                        "slugs", texts(documents, document -> document.slug().value()))
                .setParameter("documents", texts(documents, Document::text))
                .setParameter("digests", texts(documents, document -> Sha256.of(document.text())))
                .executeUpdate();
    }

    /** A document that replaces the draft of an entry. */
    public record Rewrite(long entry, Document document) {}

    private static String[] texts(List<Rewrite> all, Function<Document, String> text) {
        return all.stream().map(rewrite -> text.apply(rewrite.document())).toArray(String[]::new);
    }
}
