package dev.waymark.store;

import dev.waymark.model.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.StatelessSession;

/** What imports alone do with drafts. */
@ApplicationScoped
public class ImportedDrafts {
    private final StatelessSession session;

    ImportedDrafts(StatelessSession session) {
        this.session = session;
    }

    /** Adds translated texts of entries, all in one language. */
    public void translate(List<Drafts.Rewrite> texts, String by) {
        var now = Releases.now(session);
        session.insertMultiple(texts.stream()
                .map(text -> new Draft(
                        text.entry(),
                        text.document(),
                        now,
                        by,
                        Sha256.of(text.document().text())))
                .toList());
    }

    /** Notes that an import brought what the drafts of those entries say already, so that the next one may change them. */
    public void agree(Collection<Long> entries, String locale) {
        session.createNativeMutationQuery("""
                        update draft set imported = sha256
                        where entry = any(:entries) and locale = :locale and imported is distinct from sha256
                        """)
                .setParameter("entries", entries.toArray(Long[]::new))
                .setParameter("locale", locale)
                .executeUpdate();
    }

    /**
     * Returns the drafts of those entries that say what an import last wrote, and something else than what is public. Translated texts
     * whose document is not among them, and not public either, are left out.
     *
     * @param standard the language of documents
     */
    public List<Drafts.Text> changed(Collection<Long> entries, String standard) {
        return session
                .createNativeQuery("""
                        select d.entry, d.type, d.locale, d.document, d.sha256 from draft d
                        join draft o on o.entry = d.entry and o.locale = :standard
                        left join publication s on s.entry = d.entry and s.locale = :standard and s.last = 2147483647
                        left join publication p on p.entry = d.entry and p.locale = d.locale and p.last = 2147483647
                        left join revision r on r.entry = p.entry and r.locale = p.locale and r.number = p.revision
                        where d.entry = any(:entries) and d.sha256 is distinct from r.sha256 and d.sha256 = d.imported
                        and (s.entry is not null or o.sha256 = o.imported)
                        order by d.entry, d.locale
                        """, Drafts.TextRow.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .setParameter("standard", standard)
                .getResultList()
                .stream()
                .map(Drafts.TextRow::shown)
                .toList();
    }

    /** Returns those of the entries that have never been published. */
    public List<Long> unpublished(Collection<Long> entries) {
        return session.createNativeQuery("""
                        select e.id from entry e
                        where e.id = any(:entries) and not exists (select from name n where n.entry = e.id)
                        """, Long.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .getResultList();
    }

    /** Returns those of the entries that have never been published and that a draft which is to be retired names as what stands in for it. */
    public List<Long> standIns(Collection<Long> entries) {
        return session.createNativeQuery("""
                        select distinct d.replaced_by from draft d
                        where d.replaced_by = any(:entries) and not exists (select from name n where n.entry = d.replaced_by)
                        """, Long.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .getResultList();
    }

    /** Forgets the drafts of entries that have never been published. */
    public void forget(Collection<Long> entries) {
        session.createNativeMutationQuery("delete from draft where entry = any(:entries)")
                .setParameter("entries", entries.toArray(Long[]::new))
                .executeUpdate();
    }
}
