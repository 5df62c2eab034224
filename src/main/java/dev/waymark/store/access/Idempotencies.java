package dev.waymark.store.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The answers to requests that may be sent again, for a day. */
@ApplicationScoped
public class Idempotencies {
    private static final String OLD = "created_at < now() - interval '24 hours'";

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

    /**
     * Starts a request unless another one of that key and name is under way; the end of the transaction ends it.
     *
     * @return whether it has started
     */
    public boolean begin(String key, String name) {
        return session.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended(:request, 0))", Boolean.class)
                .setParameter("request", key + " " + name)
                .getSingleResult();
    }

    /** Forgets the request of a key under that name if it is older than a day. */
    public void forget(String key, String name) {
        session.createNativeMutationQuery("delete from idempotency where key = :key and name = :name and " + OLD)
                .setParameter("key", key)
                .setParameter("name", name)
                .executeUpdate();
    }

    /** Forgets the oldest of what is older than a day, so many at most that no caller waits for it, and no other one. */
    public void forgetSome() {
        session.createNativeMutationQuery("""
                        with old as materialized (select key, name from idempotency where %s
                            order by created_at limit 1000 for update skip locked)
                        delete from idempotency i using old where i.key = old.key and i.name = old.name
                        """.formatted(OLD)).executeUpdate();
    }

    /** Finds what was answered to the request of a key under that name. */
    public Optional<Kept> find(String key, String name) {
        return session
                .createNativeQuery(
                        "select request, status, location, answer from idempotency where key = :key and name = :name",
                        Kept.class)
                .setParameter("key", key)
                .setParameter("name", name)
                .getResultList()
                .stream()
                .findFirst();
    }

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
