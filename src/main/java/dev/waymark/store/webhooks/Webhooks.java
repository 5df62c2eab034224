package dev.waymark.store.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Addresses that are told of events. */
@ApplicationScoped
public class Webhooks {
    /** The name of the advisory lock under which webhooks are made; any constant will do. */
    private static final long LOCK = 0x57617948756273L;

    /** More messages that wait are not counted, however many there are. */
    public static final int MOST_COUNTED = 1000;

    private final StatelessSession session;

    Webhooks(StatelessSession session) {
        this.session = session;
    }

    /**
     * A webhook.
     *
     * @param events the words of what it is told of
     * @param salt from which its secret is made
     * @param paused why it is told nothing any more; null unless it was paused after many failures
     * @param waiting how many messages have not reached it yet, {@link #MOST_COUNTED} at most
     */
    public record Stored(
            int id,
            String url,
            List<String> events,
            boolean active,
            String salt,
            @Nullable String paused,
            int waiting,
            Instant createdAt,
            String createdBy) {}

    record Row(
            int id,
            String url,
            String events,
            boolean active,
            String salt,
            @Nullable String paused,
            int waiting,
            Instant createdAt,
            String createdBy) {
        Stored stored() {
            return new Stored(id, url, List.of(events.split(" ")), active, salt, paused, waiting, createdAt, createdBy);
        }
    }

    private static final String COLUMNS = """
            select id, url, events, active, salt, paused,
                (select cast(count(*) as integer) from (select from webhook_delivery d
                    where d.webhook = w.id and d.delivered_at is null limit %s) counted),
                created_at, created_by from webhook w
            """.formatted(MOST_COUNTED);

    /**
     * Where messages go.
     *
     * @param salt from which the secret is made that signs them
     * @param formerSalt the same of a former secret that signs them too; null if none does any more
     */
    public record Target(String url, String salt, @Nullable String formerSalt) {}

    /** Waits until nobody else makes one, and tells how many there are. */
    public int lockAndCount() {
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)", Integer.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
        return session.createNativeQuery("select cast(count(*) as integer) from webhook", Integer.class)
                .getSingleResult();
    }

    /** Whether any active one is told of such events. */
    public boolean areTold(String event) {
        return session.createNativeQuery("""
                        select exists (select from webhook where active and :event = any(string_to_array(events, ' ')))
                        """, Boolean.class)
                .setParameter("event", event)
                .getSingleResult();
    }

    public int add(String url, List<String> events, boolean active, String salt, String by) {
        return session.createNativeQuery("""
                        insert into webhook (url, events, active, salt, created_at, created_by)
                        values (:url, :events, :active, :salt, date_trunc('second', clock_timestamp()), :by) returning id
                        """, Integer.class)
                .setParameter("url", url)
                .setParameter("events", String.join(" ", events))
                .setParameter("active", active)
                .setParameter("salt", salt)
                .setParameter("by", by)
                .getSingleResult();
    }

    public Optional<Stored> find(int id) {
        return session
                .createNativeQuery(COLUMNS + "where id = :id", Row.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .map(Row::stored);
    }

    /** Returns where the messages of one go; nothing if it is not to be told anything now. */
    public Optional<Target> target(int id) {
        return session.createNativeQuery("""
                        select url, salt, case when former_until > clock_timestamp() then former_salt end from webhook
                        where id = :id and active and (retry_at is null or retry_at <= clock_timestamp())
                        """, Target.class).setParameter("id", id).getResultList().stream()
                .findFirst();
    }

    /** Returns all, in the order in which they were made. */
    public List<Stored> all() {
        return session.createNativeQuery(COLUMNS + "order by id", Row.class).getResultList().stream()
                .map(Row::stored)
                .toList();
    }

    /** Changes one, which then begins anew if it was paused; tells whether there is one. */
    public boolean change(int id, String url, List<String> events, boolean active) {
        return session.createNativeMutationQuery("""
                        update webhook set url = :url, events = :events, active = :active, paused = null, failures = 0,
                            failing_since = null, retry_at = null
                        where id = :id
                        """)
                        .setParameter("url", url)
                        .setParameter("events", String.join(" ", events))
                        .setParameter("active", active)
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    /**
     * Gives one another secret; tells whether there is one.
     *
     * @param overlapHours for how long the former secret signs too
     */
    public boolean rotate(int id, String salt, int overlapHours) {
        return session.createNativeMutationQuery("""
                        update webhook set salt = :salt, former_salt = case when :hours > 0 then salt end,
                            former_until = case when :hours > 0 then clock_timestamp() + make_interval(hours => :hours) end
                        where id = :id
                        """)
                        .setParameter("salt", salt)
                        .setParameter("hours", overlapHours)
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    /** Removes one with all its messages; tells whether there was one. */
    public boolean remove(int id) {
        return session.createNativeMutationQuery("delete from webhook where id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    /** Has the next message be sent now, however long it was to wait after a failure. */
    public void hurry(int id) {
        session.createNativeMutationQuery("update webhook set retry_at = null where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    public void reached(int id) {
        session.createNativeMutationQuery("""
                        update webhook set failures = 0, failing_since = null, retry_at = null where id = :id and failures > 0
                        """).setParameter("id", id).executeUpdate();
    }

    /**
     * Notes that it did not take a message, and pauses it if it has not for long.
     *
     * @param pauses how long to wait after each failure in a row, in seconds; the last one for all further ones. It becomes a fifth
     *     longer at most, by chance, so that those that fail together do not come again together
     * @param shortest so many seconds it waits at least
     * @param patience how long failures may last, in seconds
     * @param reason why it did not
     */
    public void missed(int id, List<Integer> pauses, int shortest, int patience, String reason) {
        session.createNativeMutationQuery("""
                        update webhook set failures = failures + 1,
                            failing_since = coalesce(failing_since, clock_timestamp()),
                            retry_at = clock_timestamp() + make_interval(secs => greatest(
                                cast(:shortest as double precision), (1 + random() / 5) * (cast(:pauses as integer[]))[
                                    least(failures + 1, cardinality(cast(:pauses as integer[])))])),
                            active = active and coalesce(failing_since, clock_timestamp())
                                > clock_timestamp() - make_interval(secs => :patience),
                            paused = case when coalesce(failing_since, clock_timestamp())
                                <= clock_timestamp() - make_interval(secs => :patience) then :reason else paused end
                        where id = :id
                        """)
                .setParameter("pauses", pauses.toArray(Integer[]::new))
                .setParameter("shortest", shortest)
                .setParameter("patience", patience)
                .setParameter("reason", reason)
                .setParameter("id", id)
                .executeUpdate();
    }
}
