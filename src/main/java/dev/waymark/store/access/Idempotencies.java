package dev.waymark.store.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The answers to requests that may be sent again, for a day. */
@ApplicationScoped
public class Idempotencies {
    private final StatelessSession session;

    Idempotencies(StatelessSession session) {
        this.session = session;
    }

    /**
     * A request and its answer.
     *
     * @param request the SHA-256 of the request
     * @param answer the body of the answer, sealed
     */
    @SuppressWarnings("ArrayRecordComponent") // It goes from one place to another.
    public record Kept(String request, int status, @Nullable String location, byte[] answer) {}

    /** Waits until no other request of that key and name is under way; the end of the transaction lets the next one. */
    public void lock(String key, String name) {
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:request, 0))", Integer.class)
                .setParameter("request", key + " " + name)
                .getSingleResult();
    }

    /** Forgets what is older than a day. */
    public void forget() {
        session.createNativeMutationQuery(
                        "delete from idempotency where created_at < clock_timestamp() - interval '24 hours'")
                .executeUpdate();
    }

    /** Finds what was answered to the request of a key under that name. */
    public Optional<Kept> find(String key, String name) {
        return session.createNativeQuery(
                        "select request, status, location, answer from idempotency where key = :key and name = :name",
                        Kept.class)
                .setParameter("key", key)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** Keeps an answer. */
    public void add(String key, String name, Kept kept) {
        session.createNativeMutationQuery("""
                        insert into idempotency (key, name, request, status, location, answer, created_at)
                        values (:key, :name, :request, :status, cast(:location as text), :answer, clock_timestamp())
                        """)
                .setParameter("key", key)
                .setParameter("name", name)
                .setParameter("request", kept.request())
                .setParameter("status", kept.status())
                .setParameter("location", kept.location())
                .setParameter("answer", kept.answer())
                .executeUpdate();
    }
}
