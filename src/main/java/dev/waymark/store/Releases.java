package dev.waymark.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Every publication, numbered from 1 without gaps. */
@ApplicationScoped
public class Releases implements PanacheRepositoryBase<Release, Integer> {
    /** The name of the advisory lock under which releases are made; any constant will do. */
    private static final long LOCK = 0x5761796d61726bL;

    /** How long a publication waits for the answer to a statement: a little longer than the statement may take. */
    public static final int PATIENCE_MILLIS = 65_000;

    private final StatelessSession session;

    Releases(StatelessSession session) {
        this.session = session;
    }

    /**
     * A release, as far as readers are told.
     *
     * @param publishedAt when it was published, in whole seconds
     * @param note what it is about
     */
    public record Published(
            int number, Instant publishedAt, @Nullable String note) {}

    /**
     * How content was rendered.
     *
     * @param renderer the version of the code
     * @param languages the languages
     */
    public record Rendering(int renderer, List<String> languages) {}

    record RenderingRow(int renderer, String languages) {}

    public Optional<Published> newest() {
        return find("order by number desc limit 1").project(Published.class).firstResultOptional();
    }

    public Optional<Published> numbered(int number) {
        return find("number", number).project(Published.class).firstResultOptional();
    }

    /** Returns the number of the first release that was published at or after a time, if there is one. */
    public Optional<Integer> firstSince(Instant time) {
        return getEntityManager().createQuery("""
                        select f.number from Release f where f.publishedAt >= :time
                        order by f.publishedAt, f.number limit 1
                        """, Integer.class).setParameter("time", time).getResultList().stream()
                .findFirst();
    }

    /** Returns at most so many releases from that number downwards. */
    public List<Published> downFrom(int number, int limit) {
        return getEntityManager()
                .createQuery("""
                        select r.number, r.publishedAt, r.note from Release r
                        where r.number <= :number order by r.number desc
                        """, Published.class)
                .setParameter("number", number)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns how everything in the newest release is rendered, if there is a release. */
    public Optional<Rendering> rendering() {
        return session
                .createQuery(
                        "select r.renderer, r.languages from Release r order by r.number desc limit 1",
                        RenderingRow.class)
                .getResultList()
                .stream()
                .findFirst()
                .map(row ->
                        new Rendering(row.renderer(), List.of(row.languages().split(","))));
    }

    /**
     * Starts a publication unless another one is under way; the end of the transaction ends it. It has to be the first
     * statement of a READ COMMITTED transaction, so that all that follows sees what the former one published.
     *
     * @return whether the publication has started
     */
    public boolean begin() {
        boolean begun = session.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
        if (begun) {
            // Reads have little time, and what publishes has more. The pool takes the limit of its connection back.
            session.createNativeMutationQuery("set local statement_timeout = '60s'")
                    .executeUpdate();
            session.doWork(connection -> connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS));
            // Foreign keys and guards ask the same for each of many rows, so that a plan is to be kept.
            session.createNativeMutationQuery("set local plan_cache_mode = auto")
                    .executeUpdate();
        }
        return begun;
    }

    /** Returns the number and the time of the release to be made. */
    public Next next() {
        return session.createNativeQuery(
                        "select coalesce(max(number), 0) + 1, date_trunc('second', clock_timestamp()) from release",
                        Next.class)
                .getSingleResult();
    }

    /** Returns the time of the database, in whole seconds. */
    static Instant now(StatelessSession session) {
        return session.createNativeQuery("select date_trunc('second', clock_timestamp())", Instant.class)
                .getSingleResult();
    }

    public record Next(int number, Instant at) {}

    public void add(Next next, String publishedBy, @Nullable String note, Rendering rendering) {
        session.insert(new Release(next, publishedBy, note, rendering));
    }
}
