package dev.waymark.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** How far imports are. One whose transaction is gone without a word has failed, wherever it ran. */
@ApplicationScoped
public class ImportRuns {
    /** What the advisory locks of imports begin with; any constant will do. */
    private static final int LOCKS = 0x696d7072;

    private final StatelessSession session;

    ImportRuns(StatelessSession session) {
        this.session = session;
    }

    /**
     * An import.
     *
     * @param read how many of its texts are read
     * @param total how many it has; null as long as nobody knows
     */
    public record Shown(
            int id,
            String state,
            int read,
            @Nullable Integer total,
            @Nullable Integer release,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    /** Notes that a key's import has begun, and returns its id. Forgets some that began a week ago. */
    public int begin(String key) {
        session.createNativeMutationQuery("""
                        delete from import where id in (select id from import
                            where started_at < now() - interval '7 days' order by started_at limit 1000
                            for update skip locked)
                        """).executeUpdate();
        return session.createNativeQuery("""
                        insert into import (key, started_at) values (:key, date_trunc('second', clock_timestamp()))
                        returning id
                        """, Integer.class)
                .setParameter("key", key)
                .getSingleResult();
    }

    /** Notes how many texts of how many are read. */
    public void read(int id, int read, int total) {
        session.createNativeMutationQuery("update import set read = :read, total = :total where id = :id")
                .setParameter("read", read)
                .setParameter("total", total)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Shows that the present transaction works on it, as long as that lasts. */
    public void hold(int id) {
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(:locks, :id)", Integer.class)
                .setParameter("locks", LOCKS)
                .setParameter("id", id)
                .getSingleResult();
    }

    public void enter(int id, String state) {
        session.createNativeMutationQuery("update import set state = :state where id = :id")
                .setParameter("state", state)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Notes that it is done, in its transaction. */
    public void done(int id, @Nullable Integer release) {
        session.createNativeMutationQuery("""
                        update import set state = 'done', release = :release,
                            ended_at = date_trunc('second', clock_timestamp())
                        where id = :id
                        """)
                .setParameter("release", release, Integer.class)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Notes that it has failed, unless it is done. */
    public void failed(int id) {
        session.createNativeMutationQuery("""
                        update import set state = 'failed', ended_at = date_trunc('second', clock_timestamp())
                        where id = :id and state <> 'done'
                        """).setParameter("id", id).executeUpdate();
    }

    /** Forgets one that was none. */
    public void forget(int id) {
        session.createNativeMutationQuery("delete from import where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Returns at most so many imports of a key below an id, the latest first. */
    public List<Shown> down(String key, int before, int limit) {
        return session.createNativeQuery("""
                        select i.id, case
                            when i.state in ('done', 'failed') then i.state
                            when i.state = 'reading' and i.started_at > now() - interval '5 minutes' then i.state
                            when cast(i.id as oid) in (select l.objid from pg_locks l
                                where l.locktype = 'advisory' and l.classid = cast(:locks as oid) and l.objsubid = 2
                                and l.database = (select d.oid from pg_database d where d.datname = current_database()))
                                then i.state
                            else 'failed' end, i.read, i.total, i.release, i.started_at, i.ended_at
                        from import i where i.key = :key and i.id < :before order by i.id desc
                        """, Shown.class)
                .setParameter("locks", LOCKS)
                .setParameter("key", key)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }
}
