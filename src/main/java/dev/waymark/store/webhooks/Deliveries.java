package dev.waymark.store.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Messages to webhooks: written in the transaction that they tell of, and kept for a month after they were taken. */
@ApplicationScoped
public class Deliveries {
    private static final String COLUMNS = """
            select id, webhook, message, event, body, attempts, status, error, created_at, attempted_at, delivered_at
            from webhook_delivery
            """;

    /** One that is being removed is waited for, and left out when it is gone. */
    private static final String TO_EACH = """
            insert into webhook_delivery (webhook, message, event, body, created_at)
            select w.id, 'msg_' || replace(cast(gen_random_uuid() as text), '-', ''), m.event, m.body,
                date_trunc('second', clock_timestamp())
            from webhook w cross join (%s) m (event, body)
            where w.active and :event = any(string_to_array(w.events, ' ')) order by w.id, m.body for key share of w
            """;

    private final StatelessSession session;

    Deliveries(StatelessSession session) {
        this.session = session;
    }

    /**
     * A message to a webhook.
     *
     * @param message the name of the message, the same each time it is sent
     * @param body what is sent, as JSON
     * @param attempts how often it was sent
     * @param status what was answered last; null if nothing was
     * @param error why it was not taken last; null if it was, or was never sent
     * @param deliveredAt when it was taken; null if it waits
     */
    public record Delivery(
            int id,
            int webhook,
            String message,
            String event,
            String body,
            int attempts,
            @Nullable Integer status,
            @Nullable String error,
            Instant createdAt,
            @Nullable Instant attemptedAt,
            @Nullable Instant deliveredAt) {}

    /** Tells every active webhook that is told of such events. */
    public void add(String event, String body) {
        session.createNativeMutationQuery(TO_EACH.formatted("select cast(:event as text), cast(:body as text)"))
                .setParameter("event", event)
                .setParameter("body", body)
                .executeUpdate();
    }

    /** Tells one webhook, whatever it is told of, and returns the id of the message; nothing if the webhook is gone. */
    public Optional<Integer> add(int webhook, String event, String body) {
        return session
                .createNativeQuery("""
                        insert into webhook_delivery (webhook, message, event, body, created_at)
                        select w.id, 'msg_' || replace(cast(gen_random_uuid() as text), '-', ''), :event, :body,
                            date_trunc('second', clock_timestamp())
                        from webhook w where w.id = :webhook for key share returning id
                        """, Integer.class)
                .setParameter("webhook", webhook)
                .setParameter("event", event)
                .setParameter("body", body)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * A message that stands for one of each entry.
     *
     * @param event what it is called
     * @param above of so many entries each is still told by itself
     * @param href where they are listed
     */
    public record Summary(String event, int above, String href) {}

    /**
     * Tells every active webhook that is told of such events of each entry of which readers get something else since a release,
     * or of all of them at once.
     *
     * @param languages the languages in which entries are public
     */
    public void addEntries(String event, Summary summary, int release, List<String> languages) {
        session.createNativeMutationQuery(TO_EACH.formatted("""
                        with changed as materialized (
                            select n.type, n.slug, n.state = 'retired' as retired from (
                                select entry from rendition where type = any(:types) and locale = any(:languages)
                                    and last = 2147483647 and first = :release
                                union select entry from name where last = :release - 1) c
                            join name n on n.entry = c.entry and n.state <> 'moved' and n.last = 2147483647
                        ), told as (
                            select cast(:event as text) as event, json_build_object('release', cast(:release as integer),
                                'type', type, 'slug', slug, 'retired', retired) as data
                            from changed where (select count(*) from changed) <= :above
                            union all
                            select cast(:summary as text), json_build_object('release', cast(:release as integer),
                                'entries', count(*), 'href', cast(:href as text))
                            from changed having count(*) > :above
                        )
                        select t.event, cast(json_build_object('type', t.event,
                            'timestamp', to_char(r.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                            'data', t.data) as text)
                        from told t join release r on r.number = :release
                        """))
                .setParameter("event", event)
                .setParameter("summary", summary.event())
                .setParameter("above", summary.above())
                .setParameter("href", summary.href())
                .setParameter("release", release)
                .setParameter(
                        "types", new String[] {"roadmap", "stage", "tip", "skill", "job-role", "learning-resource"})
                .setParameter("languages", languages.toArray(String[]::new))
                .executeUpdate();
    }

    /** Returns the oldest message that waits for a webhook. */
    public Optional<Delivery> next(int webhook) {
        return session
                .createNativeQuery(COLUMNS + """
                        where webhook = :webhook and delivered_at is null order by id
                        """, Delivery.class)
                .setParameter("webhook", webhook)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    public Optional<Delivery> find(int webhook, int id) {
        return session
                .createNativeQuery(COLUMNS + "where webhook = :webhook and id = :id", Delivery.class)
                .setParameter("webhook", webhook)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns at most so many messages to a webhook, the latest first. */
    public List<Delivery> down(int webhook, int before, int limit) {
        return session.createNativeQuery(
                        COLUMNS + "where webhook = :webhook and id < :before order by id desc", Delivery.class)
                .setParameter("webhook", webhook)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Notes what came of sending a message.
     *
     * @param error why it was not taken; null if it was
     */
    public void attempted(int id, @Nullable Integer status, @Nullable String error) {
        session.createNativeMutationQuery("""
                        update webhook_delivery set attempts = attempts + 1, status = cast(:status as integer),
                            error = cast(:error as text), attempted_at = date_trunc('second', clock_timestamp()),
                            delivered_at = case when cast(:error as text) is null
                                then date_trunc('second', clock_timestamp()) end
                        where id = :id
                        """)
                .setParameter("status", status)
                .setParameter("error", error)
                .setParameter("id", id)
                .executeUpdate();
    }

    public void again(int id) {
        session.createNativeMutationQuery("update webhook_delivery set delivered_at = null where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Forgets some of what was delivered a month ago, except what others are busy with: nothing is waited for. */
    public void forgetSome() {
        session.createNativeMutationQuery("""
                        delete from webhook_delivery where id in (select id from webhook_delivery
                            where delivered_at < clock_timestamp() - interval '30 days' order by delivered_at limit 1000
                            for update skip locked)
                        """).executeUpdate();
    }
}
