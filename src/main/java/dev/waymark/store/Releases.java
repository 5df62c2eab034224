package dev.waymark.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Every publication, numbered from 1 without gaps. */
@ApplicationScoped
public class Releases implements PanacheRepositoryBase<Release, Integer> {
    /** The name of the advisory lock under which releases are made; any constant will do. */
    private static final long LOCK = 0x5761796d61726bL;

    /**
     * A release, as far as readers are told.
     *
     * @param number its number
     * @param publishedAt when it was published, in whole seconds
     * @param note what it is about
     * @param renderer the version of the code that rendered it
     */
    public record Published(
            int number, Instant publishedAt, @Nullable String note, int renderer) {}

    /** The newest release, if there is any. */
    public Optional<Published> newest() {
        return getEntityManager()
                .createQuery("""
                        select r.number, r.publishedAt, r.note, r.renderer from Release r
                        order by r.number desc limit 1
                        """, Published.class)
                .getResultStream()
                .findFirst();
    }

    /** The release of that number, if there is one. */
    public Optional<Published> numbered(int number) {
        return getEntityManager()
                .createQuery(
                        "select r.number, r.publishedAt, r.note, r.renderer from Release r where r.number = :number",
                        Published.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** The number of the first release published at or after a time. */
    public OptionalInt firstSince(Instant time) {
        return getEntityManager()
                .createQuery(
                        "select r.number from Release r where r.publishedAt >= :time order by r.number limit 1",
                        Integer.class)
                .setParameter("time", time)
                .getResultStream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** At most so many releases from that number downwards. */
    public List<Published> downFrom(int number, int limit) {
        return getEntityManager()
                .createQuery("""
                        select r.number, r.publishedAt, r.note, r.renderer from Release r
                        where r.number <= :number order by r.number desc
                        """, Published.class)
                .setParameter("number", number)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Waits until no other publication is under way and starts one; the end of the transaction ends it. It has to be the
     * first statement of a READ COMMITTED transaction, so that all that follows sees what the former one published.
     *
     * @return the number and the time of the release to be made
     */
    public Next begin() {
        var session = getSession();
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)", Integer.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
        int newest = session.createSelectionQuery("select coalesce(max(r.number), 0) from Release r", Integer.class)
                .getSingleResult();
        var now = session.createNativeQuery("select date_trunc('second', clock_timestamp())", Instant.class)
                .getSingleResult();
        return new Next(newest + 1, now);
    }

    /**
     * A release about to be made.
     *
     * @param number its number
     * @param at its time, in whole seconds, by the clock of the database
     */
    public record Next(int number, Instant at) {}

    /** Adds a release. */
    public void add(Next next, String publishedBy, @Nullable String note, int renderer) {
        persist(new Release(next.number(), next.at(), publishedBy, note, renderer));
    }
}
