package dev.waymark.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;

/** When revisions became public, without their documents. */
@ApplicationScoped
public class PublicRevisions {
    private final StatelessSession session;

    PublicRevisions(StatelessSession session) {
        this.session = session;
    }

    /** @param release the release that published it first */
    public record Shown(int number, int release, Instant publishedAt) {}

    /** Returns at most so many revisions of an entry that a release or one before it has published, from a number downwards. */
    public List<Shown> below(long entry, String locale, int release, int number, int limit) {
        return session.createNativeQuery("""
                        select p.revision, p.first, r.published_at from (
                            select revision, min(first) as first from publication
                            where entry = :entry and locale = :locale and first <= :release and revision < :number
                            group by revision order by revision desc limit :limit) p
                        join release r on r.number = p.first
                        order by p.revision desc
                        """, Shown.class)
                .setParameter("entry", entry)
                .setParameter("locale", locale)
                .setParameter("release", release)
                .setParameter("number", number)
                .setParameter("limit", limit)
                .getResultList();
    }

    public int count(long entry, String locale, int release) {
        return session.createNativeQuery("""
                        select count(distinct revision) from publication
                        where entry = :entry and locale = :locale and first <= :release
                        """, Integer.class)
                .setParameter("entry", entry)
                .setParameter("locale", locale)
                .setParameter("release", release)
                .getSingleResult();
    }
}
