package dev.waymark.store.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Every key, of which no more than a digest is kept. What time it is, the database says. */
@ApplicationScoped
public class Keys {
    /** The name of the advisory lock under which keys change; any constant will do. */
    private static final long LOCK = 0x5761794b657973L;

    private final StatelessSession session;

    Keys(StatelessSession session) {
        this.session = session;
    }

    /**
     * A key that has not been revoked.
     *
     * @param number counts keys in the order in which they were made
     * @param createdBy the id of the key with which it was made; null if the operator gave it
     * @param expiresAt null if it does not expire
     * @param formerUntil until when what counted before the last rotation counts; null if nothing does
     */
    public record Stored(
            long number,
            String id,
            String name,
            List<String> scopes,
            Instant createdAt,
            @Nullable String createdBy,
            @Nullable Instant expiresAt,
            @Nullable Instant formerUntil) {}

    record Row(
            long number,
            String id,
            String name,
            String scopes,
            Instant createdAt,
            @Nullable String createdBy,
            @Nullable Instant expiresAt,
            @Nullable Instant formerUntil) {
        Stored stored() {
            return new Stored(
                    number, id, name, List.of(scopes.split(" ")), createdAt, createdBy, expiresAt, formerUntil);
        }
    }

    /**
     * A key that counts at this moment.
     *
     * @param digests the SHA-256 of each text that is this key
     */
    public record Usable(
            String id,
            String name,
            List<String> scopes,
            @Nullable Instant expiresAt,
            List<String> digests) {}

    record UsableRow(
            String id, String name, String scopes, @Nullable Instant expiresAt, String digests) {
        Usable usable() {
            return new Usable(id, name, List.of(scopes.split(" ")), expiresAt, List.of(digests.split(" ")));
        }
    }

    /** Finds a key that is neither revoked nor expired. */
    public Optional<Usable> usable(String id) {
        return session.createNativeQuery("""
                        select id, name, scopes, expires_at,
                            concat_ws(' ', sha256, case when former_until > clock_timestamp() then former_sha256 end)
                        from key where id = :id and revoked_at is null
                            and (expires_at is null or expires_at > clock_timestamp())
                        """, UsableRow.class).setParameter("id", id).getResultList().stream()
                .findFirst()
                .map(UsableRow::usable);
    }

    public Optional<Stored> find(String id) {
        return session.createNativeQuery("""
                        select number, id, name, scopes, created_at, created_by, expires_at,
                            case when former_until > clock_timestamp() then former_until end
                        from key where id = :id and revoked_at is null
                        """, Row.class).setParameter("id", id).getResultList().stream()
                .findFirst()
                .map(Row::stored);
    }

    /** Returns at most so many keys that have not been revoked, in the order in which they were made. */
    public List<Stored> after(long number, int limit) {
        return session
                .createNativeQuery("""
                        select number, id, name, scopes, created_at, created_by, expires_at,
                            case when former_until > clock_timestamp() then former_until end
                        from key where number > :number and revoked_at is null order by number
                        """, Row.class)
                .setParameter("number", number)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(Row::stored)
                .toList();
    }

    public int unrevoked() {
        return session.createNativeQuery("select count(*) from key where revoked_at is null", Integer.class)
                .getSingleResult();
    }

    public boolean isEmpty() {
        return session.createNativeQuery("select not exists (select from key)", Boolean.class)
                .getSingleResult();
    }

    public boolean knows(String id) {
        return session.createNativeQuery("select exists (select from key where id = :id)", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Waits until nobody else changes keys; the end of the transaction lets the next one. */
    public void lock() {
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)", Integer.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    /** @param sha256 the digest of its text */
    public record New(
            String id,
            String name,
            List<String> scopes,
            String sha256,
            @Nullable Instant expiresAt) {}

    /** @param by the id of the key with which it is made; null for the operator */
    public void add(New key, @Nullable String by) {
        session.createNativeMutationQuery("""
                        insert into key (id, name, scopes, sha256, created_at, created_by, expires_at)
                        values (:id, :name, :scopes, :sha256, date_trunc('second', clock_timestamp()),
                            cast(:by as text), cast(:expiresAt as timestamptz))
                        """)
                .setParameter("id", key.id())
                .setParameter("name", key.name())
                .setParameter("scopes", String.join(" ", key.scopes()))
                .setParameter("sha256", key.sha256())
                .setParameter("by", by)
                .setParameter("expiresAt", key.expiresAt(), Instant.class)
                .executeUpdate();
    }

    /**
     * Has another text count, and one former text for so many hours more, but not longer than the key.
     *
     * @param formerSha256 the digest of the former text that goes on to count; null for the newest
     */
    public void rotate(String id, String sha256, @Nullable String formerSha256, int overlapHours) {
        session.createNativeMutationQuery("""
                        update key set sha256 = :sha256,
                            former_sha256 = case when :hours > 0 then coalesce(cast(:former as text), sha256) end,
                            former_until = case when :hours > 0 then least(expires_at,
                                date_trunc('second', clock_timestamp()) + make_interval(hours => :hours)) end
                        where id = :id
                        """)
                .setParameter("sha256", sha256)
                .setParameter("former", formerSha256)
                .setParameter("hours", overlapHours)
                .setParameter("id", id)
                .executeUpdate();
    }

    public void revoke(String id, String by) {
        session.createNativeMutationQuery("""
                        update key set revoked_at = date_trunc('second', clock_timestamp()), revoked_by = :by
                        where id = :id and revoked_at is null
                        """)
                .setParameter("by", by)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Whether some other key with all these scopes goes on to count whatever happens. */
    public boolean hasLasting(List<String> scopes, String otherThan) {
        return session.createNativeQuery("""
                        select exists (select from key where id <> :id and revoked_at is null and expires_at is null
                            and string_to_array(scopes, ' ') @> string_to_array(:scopes, ' '))
                        """, Boolean.class)
                .setParameter("id", otherThan)
                .setParameter("scopes", String.join(" ", scopes))
                .getSingleResult();
    }

    public Instant now() {
        return session.createNativeQuery("select clock_timestamp()", Instant.class)
                .getSingleResult();
    }
}
