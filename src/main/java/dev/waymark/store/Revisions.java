package dev.waymark.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.StatelessSession;

/** Every authored document as it was published, numbered for each entry and language. */
@ApplicationScoped
public class Revisions {
    private final StatelessSession session;

    Revisions(StatelessSession session) {
        this.session = session;
    }

    /**
     * A document that is to be published.
     *
     * @param number from 1, within the entry and language
     */
    public record Wanted(long entry, String locale, int number, String document, String sha256) {}

    /**
     * The newest revision of an entry in a language.
     *
     * @param sha256 the SHA-256 of its document
     */
    public record Newest(long entry, String locale, int number, String sha256) {}

    /** Returns the newest revisions of those entries, public or not. */
    public List<Newest> newest(Collection<Long> entries) {
        return session.createNativeQuery("""
                        select distinct on (entry, locale) entry, locale, number, sha256 from revision
                        where entry = any(:entries) order by entry, locale, number desc
                        """, Newest.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .getResultList();
    }

    /** Adds revisions. */
    public void add(List<Wanted> all, Releases.Next next, String by) {
        session.insertMultiple(
                all.stream().map(wanted -> new Revision(wanted, next.at(), by)).toList());
    }
}
