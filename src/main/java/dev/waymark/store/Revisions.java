package dev.waymark.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** Every authored document as it was published, numbered for each entry and language. */
@ApplicationScoped
public class Revisions {
    private final StatelessSession session;

    Revisions(StatelessSession session) {
        this.session = session;
    }

    /** @param number from 1, within the entry and language */
    public record Wanted(long entry, String locale, int number, String document, String sha256) {}

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

    /**
     * A revision of an entry in a language.
     *
     * @param createdBy the id of the key with which it was published first
     * @param release the release that published it first
     * @param withdrawn whether nothing is left of its texts
     */
    public record Shown(
            int number,
            Instant createdAt,
            String createdBy,
            String sha256,
            String document,
            int release,
            boolean withdrawn) {}

    /** Finds a revision, unless it was withdrawn. */
    public Optional<Shown> find(long entry, String locale, int number) {
        return down(entry, locale, number, 1).stream()
                .filter(revision -> revision.number() == number && !revision.withdrawn())
                .findFirst();
    }

    /** Returns at most so many revisions of an entry from that number downwards. */
    public List<Shown> down(long entry, String locale, int number, int limit) {
        return session.createNativeQuery("""
                        select r.number, r.created_at, r.created_by, r.sha256, r.document,
                            (select min(p.first) from publication p
                                where p.entry = r.entry and p.locale = r.locale and p.revision = r.number), r.withdrawn
                        from revision r
                        where r.entry = :entry and r.locale = :locale and r.number <= :number order by r.number desc
                        """, Shown.class)
                .setParameter("entry", entry)
                .setParameter("locale", locale)
                .setParameter("number", number)
                .setMaxResults(limit)
                .getResultList();
    }

    public void add(List<Wanted> all, Releases.Next next, String by) {
        session.insertMultiple(
                all.stream().map(wanted -> new Revision(wanted, next.at(), by)).toList());
    }
}
