package dev.waymark.store.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Releases that wait for their time, and what became of them. */
@ApplicationScoped
public class ScheduledReleases {
    private static final String COLUMNS = """
            select id, publish_at, note, state, reason, findings, release, created_at, created_by, ended_at
            from scheduled_release
            """;

    private final StatelessSession session;

    ScheduledReleases(StatelessSession session) {
        this.session = session;
    }

    /**
     * A scheduled release.
     *
     * @param state {@code waiting}, {@code published}, {@code failed} or {@code cancelled}
     * @param reason why it failed; null if it did not
     * @param findings what was found when it was last looked at, as JSON
     * @param release the release that it became; null if it did not, or if all of it was public by then
     * @param createdBy the id of the key with which it was scheduled
     * @param endedAt since when it waits no longer; null if it does
     */
    public record Scheduled(
            int id,
            Instant publishAt,
            @Nullable String note,
            String state,
            @Nullable String reason,
            String findings,
            @Nullable Integer release,
            Instant createdAt,
            String createdBy,
            @Nullable Instant endedAt) {}

    public int add(Instant publishAt, @Nullable String note, String by) {
        return session.createNativeQuery("""
                        insert into scheduled_release (publish_at, note, created_at, created_by, after_release)
                        select cast(:publishAt as timestamptz), cast(:note as text), date_trunc('second', clock_timestamp()), :by,
                            coalesce(max(number), 0)
                        from release returning id
                        """, Integer.class)
                .setParameter("publishAt", publishAt, Instant.class)
                .setParameter("note", note)
                .setParameter("by", by)
                .getSingleResult();
    }

    /** Counts those that wait. */
    public int waiting() {
        return session.createNativeQuery(
                        "select cast(count(*) as integer) from scheduled_release where state = 'waiting'",
                        Integer.class)
                .getSingleResult();
    }

    public void found(int id, String findings) {
        session.createNativeMutationQuery("update scheduled_release set findings = :findings where id = :id")
                .setParameter("findings", findings)
                .setParameter("id", id)
                .executeUpdate();
    }

    public Optional<Scheduled> find(int id) {
        return session
                .createNativeQuery(COLUMNS + "where id = :id", Scheduled.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Finds one that waits still, and lets nobody else end it until the transaction ends. */
    public Optional<Scheduled> hold(int id) {
        return session
                .createNativeQuery(COLUMNS + "where id = :id and state = 'waiting' for update", Scheduled.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Returns at most so many, the latest first.
     *
     * @param state null for any
     * @param before the id above all of theirs
     */
    public List<Scheduled> down(@Nullable String state, int before, int limit) {
        return session.createNativeQuery(
                        COLUMNS + "where id < :before and (:all or state = :state) order by id desc", Scheduled.class)
                .setParameter("before", before)
                .setParameter("all", state == null)
                .setParameter("state", state == null ? "" : state)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Whether a time is still to come, and within a year. */
    public boolean isAhead(Instant time) {
        return session.createNativeQuery("""
                        select cast(:time as timestamptz) > clock_timestamp()
                            and cast(:time as timestamptz) <= clock_timestamp() + interval '366 days'
                        """, Boolean.class)
                .setParameter("time", time, Instant.class)
                .getSingleResult();
    }

    /** @param release the release that it became; null if all of it was public already */
    public void published(int id, @Nullable Integer release, String findings) {
        session.createNativeMutationQuery("""
                        update scheduled_release set state = 'published', release = cast(:release as integer),
                            findings = :findings, ended_at = date_trunc('second', clock_timestamp()) where id = :id
                        """)
                .setParameter("release", release)
                .setParameter("findings", findings)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Returns the time of the database, in whole seconds. */
    public Instant now() {
        return session.createNativeQuery("select date_trunc('second', clock_timestamp())", Instant.class)
                .getSingleResult();
    }

    /** Notes why it could not be published. */
    public void failed(int id, String reason, String findings) {
        session.createNativeMutationQuery("""
                        update scheduled_release set state = 'failed', reason = :reason,
                            findings = :findings, ended_at = date_trunc('second', clock_timestamp()) where id = :id
                        """)
                .setParameter("reason", reason)
                .setParameter("findings", findings)
                .setParameter("id", id)
                .executeUpdate();
    }

    /**
     * Takes back one that waits, or puts aside one that failed.
     *
     * @return whether it was one of these, and nobody is publishing it now
     */
    public boolean cancel(int id) {
        return session.createNativeMutationQuery("""
                        update scheduled_release set state = 'cancelled',
                            ended_at = coalesce(ended_at, date_trunc('second', clock_timestamp()))
                        where id = (select id from scheduled_release
                            where id = :id and state in ('waiting', 'failed') for update skip locked)
                        """).setParameter("id", id).executeUpdate() > 0;
    }

    /**
     * Forgets some of the texts that nobody will publish any more.
     *
     * @return how many
     */
    public int forgetSomeTexts() {
        return session.createNativeMutationQuery("""
                        update scheduled_document set document = null where (scheduled_release, entry, locale) in (
                            select d.scheduled_release, d.entry, d.locale from scheduled_document d
                            join scheduled_release s on s.id = d.scheduled_release
                            where s.state <> 'waiting' and d.document is not null limit 1000)
                        """).executeUpdate();
    }
}
