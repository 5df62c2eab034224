package dev.waymark.store;

import dev.waymark.model.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Changes of translated texts. Whoever changes some holds the document that they translate, and with it the texts in every
 * language.
 */
@ApplicationScoped
public class TranslationEdits {
    private final StatelessSession session;

    TranslationEdits(StatelessSession session) {
        this.session = session;
    }

    /**
     * The texts of an entry in a language.
     *
     * @param document the texts as JSON
     * @param baseRevision the revision from which they were edited; null if none of them were ever published
     * @param stale whether the document has said something else since they were translated
     */
    public record Found(
            int version, String document, @Nullable Integer baseRevision, boolean stale) {}

    public Optional<Found> find(long entry, String locale, String standard) {
        return session
                .createNativeQuery("""
                        select t.version, t.document, t.base_revision, t.translated_sha256 is distinct from d.texts_sha256
                        from draft t join draft d on d.entry = t.entry and d.locale = :standard
                        where t.entry = :entry and t.locale = :locale
                        """, Found.class)
                .setParameter("entry", entry)
                .setParameter("locale", locale)
                .setParameter("standard", standard)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Adds the first texts of an entry in a language, and returns their version. */
    public int create(long entry, Drafts.Document texts, String standard, String by) {
        return session.createNativeQuery("""
                        insert into draft (entry, type, locale, slug, document, sha256, updated_at, updated_by, translated_sha256)
                        select d.entry, d.type, :locale, d.slug, :document, :sha256, date_trunc('second', clock_timestamp()), :by,
                            d.texts_sha256
                        from draft d where d.entry = :entry and d.locale = :standard returning version
                        """, Integer.class)
                .setParameter("locale", texts.locale())
                .setParameter("document", texts.text())
                .setParameter("sha256", Sha256.of(texts.text()))
                .setParameter("by", by)
                .setParameter("entry", entry)
                .setParameter("standard", standard)
                .getSingleResult();
    }

    /** Writes texts over those of an entry, as translated from the document as it is now, and returns their version. */
    public int save(long entry, String locale, String texts, String standard, String by) {
        return session.createNativeQuery("""
                        update draft t set document = :document, sha256 = :sha256, translated_sha256 = d.texts_sha256,
                            version = nextval('draft_version'), updated_at = date_trunc('second', clock_timestamp()),
                            updated_by = :by
                        from draft d where d.entry = t.entry and d.locale = :standard
                            and t.entry = :entry and t.locale = :locale returning t.version
                        """, Integer.class)
                .setParameter("document", texts)
                .setParameter("sha256", Sha256.of(texts))
                .setParameter("standard", standard)
                .setParameter("by", by)
                .setParameter("entry", entry)
                .setParameter("locale", locale)
                .getSingleResult();
    }

    /**
     * Gives back what was published of texts last.
     *
     * @return whether they said something else
     */
    public boolean revert(long entry, String locale, String by) {
        return session.createNativeMutationQuery("""
                        update draft t set document = r.document, sha256 = r.sha256,
                            translated_sha256 = coalesce(t.base_translated_sha256, ''), version = nextval('draft_version'),
                            updated_at = date_trunc('second', clock_timestamp()), updated_by = :by
                        from revision r
                        where t.entry = :entry and t.locale = :locale and t.sha256 <> t.base_sha256
                            and r.entry = t.entry and r.locale = t.locale and r.number = t.base_revision
                        """)
                        .setParameter("by", by)
                        .setParameter("entry", entry)
                        .setParameter("locale", locale)
                        .executeUpdate()
                > 0;
    }

    public void remove(long entry, String locale) {
        session.createNativeMutationQuery(
                        "delete from draft where entry = :entry and locale = :locale and base_revision is null")
                .setParameter("entry", entry)
                .setParameter("locale", locale)
                .executeUpdate();
    }

    /** Notes that the texts of those entries in a language translate their documents as they are now. */
    public void follow(Collection<Long> entries, String locale, String standard) {
        session.createNativeMutationQuery("""
                        update draft t set translated_sha256 = d.texts_sha256 from draft d
                        where d.entry = t.entry and d.locale = :standard and t.entry = any(:entries) and t.locale = :locale
                        """)
                .setParameter("standard", standard)
                .setParameter("entries", entries.toArray(Long[]::new))
                .setParameter("locale", locale)
                .executeUpdate();
    }

    /**
     * Gives the drafts of those entries new versions, since their translated texts have changed.
     *
     * @param standard the default language, whose version stands for the entry
     */
    public void outdate(Collection<Long> entries, String standard) {
        session.createNativeMutationQuery("""
                        update draft set version = nextval('draft_version')
                        where entry = any(:entries) and locale = :standard
                        """)
                .setParameter("entries", entries.toArray(Long[]::new))
                .setParameter("standard", standard)
                .executeUpdate();
    }

    /**
     * Gives the translated texts of those entries new versions if their documents have moved on: whoever translates what they
     * said before is told so when he sends it.
     */
    public void leaveBehind(Collection<Long> entries, String standard) {
        session.createNativeMutationQuery("""
                        update draft t set version = nextval('draft_version') from draft d
                        where d.entry = t.entry and d.locale = :standard and t.entry = any(:entries) and t.locale <> :standard
                            and t.translated_sha256 is distinct from d.texts_sha256
                        """)
                .setParameter("standard", standard)
                .setParameter("entries", entries.toArray(Long[]::new))
                .executeUpdate();
    }
}
