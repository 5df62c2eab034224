package dev.waymark.store;

import dev.waymark.model.EntryType;
import dev.waymark.model.Sha256;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Every document as it was published. */
@ApplicationScoped
public class Revisions implements PanacheRepositoryBase<Revision, RevisionKey> {
    /**
     * A published document.
     *
     * @param entry the entry
     * @param type the type of the entry
     * @param number how many revisions the entry has had with this one
     * @param document the document, as JSON
     * @param sha256 the SHA-256 of the document
     */
    public record Latest(long entry, EntryType type, int number, String document, String sha256) {}

    /** The latest revision of each of those entries that has one. */
    public List<Latest> latest(Collection<Long> entries, String locale) {
        return getEntityManager()
                .createQuery("""
                        select r.entry, e.type, r.number, r.document, r.sha256 from Revision r
                        join Entry e on e.id = r.entry
                        where r.entry in :entries and r.locale = :locale and r.number = (
                            select max(o.number) from Revision o where o.entry = r.entry and o.locale = r.locale)
                        """, Latest.class)
                .setParameter("entries", entries)
                .setParameter("locale", locale)
                .getResultList();
    }

    /** Adds a revision. */
    public void add(long entry, String locale, int number, String document) {
        persist(new Revision(entry, locale, number, document, Sha256.of(document)));
    }
}
