package dev.waymark.store.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The record of what was done, which only ever grows. Each method writes all of its rows by one statement. */
@ApplicationScoped
public class AuditRows {
    private final StatelessSession session;

    AuditRows(StatelessSession session) {
        this.session = session;
    }

    /**
     * Who does something.
     *
     * @param key the id of the key; any other text is written as null
     * @param request the name of the request in the log; null if there is none
     */
    public record Doer(String key, @Nullable String request) {}

    /**
     * What was done with the draft of an entry.
     *
     * @param slug what the draft was called before
     * @param version its version before; 0 if there was none
     * @param revision the revision whose document it got; 0 if it got none
     */
    public record Change(String action, long entry, String slug, int version, int revision) {}

    /** Adds changes of drafts in a language, as the drafts stand now; one that left the draft as it was is left out. */
    public void addDrafts(Collection<Change> changes, String language, Doer doer) {
        session.createNativeMutationQuery("""
                        insert into audit (at, key, action, type, slug, language, subject, from_version, to_version,
                            from_revision, request)
                        select date_trunc('second', clock_timestamp()), (select k.id from key k where k.id = :key), c.action,
                            d.type, c.slug, d.locale, nullif(d.slug, c.slug), nullif(c.version, 0), d.version,
                            nullif(c.revision, 0), :request
                        from unnest(:actions, :entries, :slugs, :versions, :revisions)
                            with ordinality as c (action, entry, slug, version, revision, place)
                        join draft d on d.entry = c.entry and d.locale = :language
                        where d.version <> c.version order by c.place
                        """)
                .setParameter("actions", array(changes, Change::action, String[]::new))
                .setParameter("entries", array(changes, Change::entry, Long[]::new))
                .setParameter("slugs", array(changes, Change::slug, String[]::new))
                .setParameter("versions", array(changes, Change::version, Integer[]::new))
                .setParameter("revisions", array(changes, Change::revision, Integer[]::new))
                .setParameter("language", language)
                .setParameter("key", doer.key())
                .setParameter("request", doer.request(), String.class)
                .executeUpdate();
    }

    /**
     * Adds that drafts go, which are there still.
     *
     * @param language the only language in which they go; null for all
     */
    public void addEnds(String action, Collection<Long> entries, @Nullable String language, Doer doer) {
        session.createNativeMutationQuery("""
                        insert into audit (at, key, action, type, slug, language, from_version, request)
                        select date_trunc('second', clock_timestamp()), (select k.id from key k where k.id = :key), :action,
                            d.type, d.slug, d.locale, d.version, :request
                        from draft d where d.entry = any(:entries) and d.locale = coalesce(:language, d.locale)
                        order by d.entry, d.locale
                        """)
                .setParameter("action", action)
                .setParameter("entries", entries.toArray(Long[]::new))
                .setParameter("language", language, String.class)
                .setParameter("key", doer.key())
                .setParameter("request", doer.request(), String.class)
                .executeUpdate();
    }

    /**
     * Adds what a release, which is written already, did with entries.
     *
     * @param published the action of an entry that is public now
     * @param retired the action of one that is public no more
     * @param language the default language, whose revisions are told
     */
    public void addEntries(
            String published, String retired, Collection<Long> entries, String language, int release, Doer doer) {
        session.createNativeMutationQuery("""
                        insert into audit (at, key, action, type, slug, subject, from_revision, to_revision, release, request)
                        select date_trunc('second', clock_timestamp()), (select k.id from key k where k.id = :key),
                            case when e.state = 'live' then :published else :retired end, e.type, coalesce(e.former, e.slug),
                            nullif(e.slug, e.former), e.before, e.after, :release, :request
                        from (
                            select n.state, n.type, n.slug,
                                (select o.slug from name o where o.entry = n.entry and o.state <> 'moved'
                                    and :release - 1 between o.first and o.last) as former,
                                (select p.revision from publication p where p.entry = n.entry and p.locale = :language
                                    and :release - 1 between p.first and p.last) as before,
                                (select p.revision from publication p where p.entry = n.entry and p.locale = :language
                                    and p.last = 2147483647) as after
                            from name n where n.entry = any(:entries) and n.state <> 'moved' and n.last = 2147483647
                            order by n.type, n.slug) e
                        """)
                .setParameter("published", published)
                .setParameter("retired", retired)
                .setParameter("entries", entries.toArray(Long[]::new))
                .setParameter("language", language)
                .setParameter("release", release)
                .setParameter("key", doer.key())
                .setParameter("request", doer.request(), String.class)
                .executeUpdate();
    }

    /** Adds an action that is about an entry and leaves its draft, in that language, as it is. */
    public void addEntry(String action, long entry, String language, Doer doer) {
        session.createNativeMutationQuery("""
                        insert into audit (at, key, action, type, slug, request)
                        select date_trunc('second', clock_timestamp()), (select k.id from key k where k.id = :key), :action,
                            d.type, d.slug, :request
                        from draft d where d.entry = :entry and d.locale = :language
                        """)
                .setParameter("action", action)
                .setParameter("entry", entry)
                .setParameter("language", language)
                .setParameter("key", doer.key())
                .setParameter("request", doer.request(), String.class)
                .executeUpdate();
    }

    /**
     * Adds that an entry was removed from all releases.
     *
     * @param revision the one revision that was removed; null if all were
     */
    public void addWithdrawal(String action, long entry, @Nullable Integer revision, int release, Doer doer) {
        session.createNativeMutationQuery("""
                        insert into audit (at, key, action, type, slug, from_revision, release, request)
                        select date_trunc('second', clock_timestamp()), (select k.id from key k where k.id = :key), :action,
                            n.type, n.slug, :revision, :release, :request
                        from name n where n.entry = :entry and n.state <> 'moved' and n.last = 2147483647
                        """)
                .setParameter("action", action)
                .setParameter("entry", entry)
                .setParameter("revision", revision, Integer.class)
                .setParameter("release", release)
                .setParameter("key", doer.key())
                .setParameter("request", doer.request(), String.class)
                .executeUpdate();
    }

    /**
     * Adds an action that is about no single entry.
     *
     * @param subject what it is about; null if the release says it
     * @param release the number of a release; null if it is about none
     */
    public void add(String action, @Nullable String subject, @Nullable Integer release, Doer doer) {
        session.createNativeMutationQuery("""
                        insert into audit (at, key, action, subject, release, request)
                        values (date_trunc('second', clock_timestamp()), (select k.id from key k where k.id = :key), :action,
                            :subject, :release, :request)
                        """)
                .setParameter("action", action)
                .setParameter("subject", subject, String.class)
                .setParameter("release", release, Integer.class)
                .setParameter("key", doer.key())
                .setParameter("request", doer.request(), String.class)
                .executeUpdate();
    }

    private static <T, R> R[] array(Collection<T> all, Function<T, R> member, IntFunction<R[]> array) {
        return all.stream().map(member).toArray(array);
    }
}
