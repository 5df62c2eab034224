package dev.waymark.store.access;

import dev.waymark.model.EntryType;
import dev.waymark.store.EntryTypeConverter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** Links that show previews to whoever has them, of which no more than a digest is kept. What time it is, the database says. */
@ApplicationScoped
public class PreviewLinks {
    private final StatelessSession session;

    PreviewLinks(StatelessSession session) {
        this.session = session;
    }

    /**
     * A link that counts at this moment.
     *
     * @param sha256 the digest of its token
     * @param slug what the draft is called now
     */
    public record Usable(String sha256, long entry, EntryType type, String slug) {}

    record Row(String sha256, long entry, String type, String slug) {
        Usable usable() {
            return new Usable(sha256, entry, EntryTypeConverter.of(type), slug);
        }
    }

    /**
     * Finds a link that has not ended, and whose key neither.
     *
     * @param locale the default language, in whose draft the entry has its name
     */
    public Optional<Usable> usable(String id, String locale) {
        return session
                .createNativeQuery("""
                        select l.sha256, l.entry, d.type, d.slug
                        from preview_link l
                        join key k on k.id = l.key and k.revoked_at is null
                            and (k.expires_at is null or k.expires_at > clock_timestamp())
                        join draft d on d.entry = l.entry and d.locale = :locale
                        where l.id = :id and l.expires_at > clock_timestamp()
                        """, Row.class)
                .setParameter("id", id)
                .setParameter("locale", locale)
                .getResultList()
                .stream()
                .findFirst()
                .map(Row::usable);
    }

    /** Counts the links of a key, which makes no other one until the transaction ends. */
    public int count(String key) {
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
                .setParameter("name", "preview links of " + key)
                .getSingleResult();
        return session.createNativeQuery(
                        "select count(*) from preview_link where key = :key and expires_at > clock_timestamp()",
                        Integer.class)
                .setParameter("key", key)
                .getSingleResult();
    }

    /**
     * Adds a link for so many hours, but not for longer than its key.
     *
     * @return when it ends
     */
    public Instant add(String id, String sha256, String key, long entry, int hours) {
        return session.createNativeQuery("""
                        insert into preview_link (id, sha256, key, entry, created_at, expires_at)
                        select :id, :sha256, k.id, :entry, date_trunc('second', clock_timestamp()),
                            least(k.expires_at, date_trunc('second', clock_timestamp()) + make_interval(hours => :hours))
                        from key k where k.id = :key returning expires_at
                        """, Instant.class)
                .setParameter("id", id)
                .setParameter("sha256", sha256)
                .setParameter("key", key)
                .setParameter("entry", entry)
                .setParameter("hours", hours)
                .getSingleResult();
    }

    /** @return whether there was one */
    public boolean remove(String id, long entry) {
        return session.createNativeMutationQuery("delete from preview_link where id = :id and entry = :entry")
                        .setParameter("id", id)
                        .setParameter("entry", entry)
                        .executeUpdate()
                > 0;
    }

    /** Forgets links that count no more, so many at most that nobody waits for it. */
    public void forgetSome() {
        session.createNativeMutationQuery("""
                        with old as materialized (
                            select l.id from preview_link l join key k on k.id = l.key
                            where l.expires_at <= clock_timestamp() or k.revoked_at is not null
                            order by l.expires_at limit 1000 for update of l skip locked)
                        delete from preview_link l using old where l.id = old.id
                        """).executeUpdate();
    }
}
