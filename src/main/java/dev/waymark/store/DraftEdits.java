package dev.waymark.store;

import dev.waymark.model.EntryType;
import dev.waymark.model.Sha256;
import dev.waymark.model.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Changes of single drafts. Whoever finds one to change it holds it until the transaction ends. */
@ApplicationScoped
public class DraftEdits {
    private final StatelessSession session;

    DraftEdits(StatelessSession session) {
        this.session = session;
    }

    /**
     * A draft.
     *
     * @param document the document as JSON
     * @param baseRevision the revision from which it was edited; null if nothing of the entry was ever published
     */
    public record Held(
            long entry,
            Slug slug,
            int version,
            String document,
            @Nullable Integer baseRevision) {}

    record Row(
            long entry,
            String slug,
            int version,
            String document,
            @Nullable Integer baseRevision) {
        Held held() {
            return new Held(entry, new Slug(slug), version, document, baseRevision);
        }
    }

    /** Finds a draft to read it. */
    public Optional<Held> find(EntryType type, String slug, String locale) {
        return session
                .createNativeQuery("""
                        select entry, slug, version, document, base_revision from draft
                        where type = :type and slug = :slug and locale = :locale
                        """, Row.class)
                .setParameter("type", type.value())
                .setParameter("slug", slug)
                .setParameter("locale", locale)
                .getResultList()
                .stream()
                .findFirst()
                .map(Row::held);
    }

    /** Finds a draft to change it. */
    public Optional<Held> hold(EntryType type, String slug, String locale) {
        return session
                .createNativeQuery("""
                        select entry, slug, version, document, base_revision from draft
                        where type = :type and slug = :slug and locale = :locale for no key update
                        """, Row.class)
                .setParameter("type", type.value())
                .setParameter("slug", slug)
                .setParameter("locale", locale)
                .getResultList()
                .stream()
                .findFirst()
                .map(Row::held);
    }

    /**
     * Lets nobody else change those entries until the transaction ends; always in the same order, documents before their
     * translated texts, so that nobody waits in a circle.
     */
    public void holdAll(Collection<Long> entries, String standard) {
        session.createNativeQuery("""
                        select entry from draft where entry = any(:entries)
                        order by entry, locale <> :standard, locale for no key update
                        """, Long.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .setParameter("standard", standard)
                .getResultList();
    }

    /** Lets nobody else take the slug until the transaction ends. */
    private void reserve(EntryType type, String slug) {
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
                .setParameter("name", "draft " + type.value() + "/" + slug)
                .getSingleResult();
    }

    public record Made(long entry, int version) {}

    /**
     * Adds the draft of a new entry.
     *
     * @return the draft; nothing if another one has the slug
     */
    public Optional<Made> create(Drafts.Document document, String by) {
        reserve(document.type(), document.slug().value());
        var entry = new Entry(document.type());
        session.insert(entry);
        return session
                .createNativeQuery("""
                        insert into draft (entry, type, locale, slug, document, sha256, updated_at, updated_by)
                        values (:entry, :type, :locale, :slug, :document, :sha256,
                            date_trunc('second', clock_timestamp()), :by)
                        on conflict (type, slug, locale) do nothing returning version
                        """, Integer.class)
                .setParameter("entry", entry.id())
                .setParameter("type", document.type().value())
                .setParameter("locale", document.locale())
                .setParameter("slug", document.slug().value())
                .setParameter("document", document.text())
                .setParameter("sha256", Sha256.of(document.text()))
                .setParameter("by", by)
                .getResultList()
                .stream()
                .findFirst()
                .map(version -> new Made(entry.id(), version));
    }

    /**
     * Writes another document into a draft, which takes the slug of it in every language.
     *
     * @return the version; nothing if another draft has the slug
     */
    public OptionalInt save(long entry, Drafts.Document document, String by) {
        reserve(document.type(), document.slug().value());
        boolean taken = session.createNativeQuery("""
                        select exists (select from draft
                        where type = :type and slug = :slug and locale = :locale and entry <> :entry)
                        """, Boolean.class)
                .setParameter("type", document.type().value())
                .setParameter("slug", document.slug().value())
                .setParameter("locale", document.locale())
                .setParameter("entry", entry)
                .getSingleResult();
        if (taken) {
            return OptionalInt.empty();
        }
        session.createNativeMutationQuery("update draft set slug = :slug where entry = :entry and slug <> :slug")
                .setParameter("slug", document.slug().value())
                .setParameter("entry", entry)
                .executeUpdate();
        return version(session
                .createNativeQuery("""
                        update draft set document = :document, sha256 = :sha256,
                            version = nextval('draft_version'), updated_at = date_trunc('second', clock_timestamp()),
                            updated_by = :by
                        where entry = :entry and locale = :locale returning version
                        """, Integer.class)
                .setParameter("document", document.text())
                .setParameter("sha256", Sha256.of(document.text()))
                .setParameter("by", by)
                .setParameter("entry", entry)
                .setParameter("locale", document.locale())
                .getResultList()
                .stream()
                .findFirst());
    }

    /**
     * Has the next release of an entry take it out of publication.
     *
     * @param locale the default language
     * @param replacedBy the entry that stands in for it
     */
    public void stageRetirement(long entry, String locale, @Nullable Long replacedBy, String by) {
        session.createNativeMutationQuery("""
                        update draft set staged = 'retire', replaced_by = cast(:replacedBy as bigint),
                            version = nextval('draft_version'), updated_at = date_trunc('second', clock_timestamp()),
                            updated_by = :by
                        where entry = :entry and locale = :locale
                        """)
                .setParameter("replacedBy", replacedBy)
                .setParameter("by", by)
                .setParameter("entry", entry)
                .setParameter("locale", locale)
                .executeUpdate();
    }

    /** Has the next release of entries, for which nothing stands in, take them out of publication. */
    public void stageRetirements(Collection<Long> entries, String locale, String by) {
        session.createNativeMutationQuery("""
                        update draft set staged = 'retire', replaced_by = null,
                            version = nextval('draft_version'), updated_at = date_trunc('second', clock_timestamp()),
                            updated_by = :by
                        where entry = any(:entries) and locale = :locale
                        """)
                .setParameter("by", by)
                .setParameter("entries", entries.toArray(Long[]::new))
                .setParameter("locale", locale)
                .executeUpdate();
    }

    /** Gives a draft back what was published of it last, under its name and with nothing staged. */
    public void revert(long entry, String locale, String by) {
        session.createNativeMutationQuery("""
                        update draft d set document = r.document, sha256 = r.sha256, staged = null, replaced_by = null,
                            version = nextval('draft_version'), updated_at = date_trunc('second', clock_timestamp()),
                            updated_by = :by
                        from revision r
                        where d.entry = :entry and d.locale = :locale
                            and r.entry = d.entry and r.locale = d.locale and r.number = d.base_revision
                            and (d.sha256 <> d.base_sha256 or d.staged is not null)
                        """)
                .setParameter("by", by)
                .setParameter("entry", entry)
                .setParameter("locale", locale)
                .executeUpdate();
        session.createNativeMutationQuery("""
                        update draft d set slug = b.base_slug from draft b
                        where d.entry = :entry and b.entry = d.entry and b.locale = :locale and d.slug <> b.base_slug
                        """)
                .setParameter("entry", entry)
                .setParameter("locale", locale)
                .executeUpdate();
    }

    /** Removes what was never published of an entry. */
    public void remove(long entry) {
        session.createNativeMutationQuery("delete from draft where entry = :entry and base_revision is null")
                .setParameter("entry", entry)
                .executeUpdate();
    }

    /** Whether a draft that is to be retired names the entry as what stands in for it. */
    public boolean isReplacement(long entry) {
        return session.createNativeQuery("select exists (select from draft where replaced_by = :entry)", Boolean.class)
                .setParameter("entry", entry)
                .getSingleResult();
    }

    private static OptionalInt version(Optional<Integer> found) {
        return found.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
