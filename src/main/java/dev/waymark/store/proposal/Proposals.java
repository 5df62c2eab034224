package dev.waymark.store.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Releases that somebody has asked for, and what became of each. */
@ApplicationScoped
public class Proposals {
    private static final String COLUMNS =
            "select number, note, state, created_at, created_by, decided_at, decided_by, release, reason from proposal ";

    private final StatelessSession session;

    Proposals(StatelessSession session) {
        this.session = session;
    }

    /**
     * A proposal without its drafts.
     *
     * @param state {@code open}, {@code published}, {@code declined} or {@code cancelled}
     * @param createdBy the id of the key with which it was made
     * @param release the release that was made of it; null if none was
     * @param reason why it was declined; null if nobody said so
     */
    public record Stored(
            int number,
            @Nullable String note,
            String state,
            Instant createdAt,
            String createdBy,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable Integer release,
            @Nullable String reason) {}

    /**
     * A draft that is to be published.
     *
     * @param proposal the number of the proposal
     * @param version the version that was seen
     */
    public record Draft(int proposal, long entry, String type, String slug, int version) {}

    public int add(@Nullable String note, String by) {
        return session.createNativeQuery("""
                        insert into proposal (note, created_at, created_by)
                        values (:note, date_trunc('second', clock_timestamp()), :by) returning number
                        """, Integer.class)
                .setParameter("note", note, String.class)
                .setParameter("by", by)
                .getSingleResult();
    }

    public void add(Collection<Draft> drafts) {
        session.createNativeMutationQuery("""
                        insert into proposal_entry (proposal, entry, type, slug, version)
                        select proposal, entry, type, slug, version
                        from unnest(:proposals, :entries, :types, :slugs, :versions) as d (proposal, entry, type, slug, version)
                        """)
                .setParameter("proposals", drafts.stream().map(Draft::proposal).toArray(Integer[]::new))
                .setParameter("entries", drafts.stream().map(Draft::entry).toArray(Long[]::new))
                .setParameter("types", texts(drafts, Draft::type))
                .setParameter("slugs", texts(drafts, Draft::slug))
                .setParameter("versions", drafts.stream().map(Draft::version).toArray(Integer[]::new))
                .executeUpdate();
    }

    /**
     * Returns at most so many proposals from a number downwards.
     *
     * @param state null for all
     */
    public List<Stored> down(@Nullable String state, int number, int limit) {
        var page = session.createNativeQuery(
                        COLUMNS + (state == null ? "where " : "where state = :state and ")
                                + "number <= :number order by number desc",
                        Stored.class)
                .setParameter("number", number)
                .setMaxResults(limit);
        if (state != null) {
            page.setParameter("state", state);
        }
        return page.getResultList();
    }

    /** Returns the drafts of proposals, by type and slug. */
    public List<Draft> drafts(Collection<Integer> proposals) {
        return session.createNativeQuery("""
                        select proposal, entry, type, slug, version from proposal_entry
                        where proposal = any(:proposals) order by proposal, type, slug
                        """, Draft.class)
                .setParameter("proposals", proposals.toArray(Integer[]::new))
                .getResultList();
    }

    /** Finds a proposal to decide on it, which nobody else does until the transaction ends. */
    public Optional<Stored> hold(int number) {
        return session
                .createNativeQuery(COLUMNS + "where number = :number for no key update", Stored.class)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .findFirst();
    }

    public void publish(int number, int release, String by) {
        session.createNativeMutationQuery("""
                        update proposal set state = 'published', release = :release,
                            decided_at = date_trunc('second', clock_timestamp()), decided_by = :by
                        where number = :number
                        """)
                .setParameter("number", number)
                .setParameter("release", release)
                .setParameter("by", by)
                .executeUpdate();
    }

    /** @param reason null if none is given */
    public void decline(int number, @Nullable String reason, String by) {
        session.createNativeMutationQuery("""
                        update proposal set state = 'declined', reason = :reason,
                            decided_at = date_trunc('second', clock_timestamp()), decided_by = :by
                        where number = :number
                        """)
                .setParameter("number", number)
                .setParameter("reason", reason, String.class)
                .setParameter("by", by)
                .executeUpdate();
    }

    /** Notes that a proposal was taken back by whoever made it. */
    public void cancel(int number, String by) {
        session.createNativeMutationQuery("""
                        update proposal set state = 'cancelled',
                            decided_at = date_trunc('second', clock_timestamp()), decided_by = :by
                        where number = :number
                        """)
                .setParameter("number", number)
                .setParameter("by", by)
                .executeUpdate();
    }

    /** Counts the open proposals of a key, which makes no other one until the transaction ends. */
    public int countOpen(String key) {
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
                .setParameter("name", "proposals of " + key)
                .getSingleResult();
        return session.createNativeQuery(
                        "select count(*) from proposal where created_by = :key and state = 'open'", Integer.class)
                .setParameter("key", key)
                .getSingleResult();
    }

    private static String[] texts(Collection<Draft> drafts, Function<Draft, String> text) {
        return drafts.stream().map(text).toArray(String[]::new);
    }
}
