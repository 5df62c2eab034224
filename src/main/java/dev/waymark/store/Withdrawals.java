package dev.waymark.store;

import dev.waymark.model.EntryType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What was removed for good, from every release; the database removes it by itself, and takes no text for it. */
@ApplicationScoped
public class Withdrawals {
    /** How long a withdrawal waits for the answer of the database: a little longer than the statement may take. */
    private static final int PATIENCE_MILLIS = 31 * 60 * 1000;

    private final StatelessSession session;

    Withdrawals(StatelessSession session) {
        this.session = session;
    }

    /**
     * What is to be removed.
     *
     * @param locale the default language
     * @param revision the number of one revision in that language; null for the whole entry
     */
    public record Target(
            long entry, String locale, @Nullable Integer revision) {}

    /** Returns whether what readers would get of an entry in a release is withdrawn. */
    public boolean covers(long entry, int release) {
        return session.createNativeQuery("""
                        select exists (select from withdrawal w where w.entry = :entry and (w.revision is null or exists (
                            select from publication p where p.entry = w.entry and p.locale = w.locale
                            and p.revision = w.revision and :release between p.first and p.last)))
                        """, Boolean.class)
                .setParameter("entry", entry)
                .setParameter("release", release)
                .getSingleResult();
    }

    /** Returns what is left of those of the entries that are withdrawn, for those who refer to them. */
    public List<Publications.Public> tombstones(Collection<Long> entries, String locale) {
        return session
                .createNativeQuery("""
                        select distinct on (r.entry) r.entry, e.type, r.locale, r.number, r.document, r.sha256
                        from revision r join entry e on e.id = r.entry
                        where r.entry = any(:entries) and r.locale = :locale and exists (
                            select from withdrawal w where w.entry = r.entry and w.revision is null)
                        order by r.entry, r.number desc
                        """, Publications.Row.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .setParameter("locale", locale)
                .getResultList()
                .stream()
                .map(Publications.Row::shown)
                .toList();
    }

    public record Named(EntryType type, String slug) {}

    record NamedRow(String type, String slug) {}

    /** Returns every name of every entry that is withdrawn as a whole. */
    public List<Named> names() {
        return session.createNativeQuery("""
                        select distinct n.type, n.slug from withdrawal w join name n on n.entry = w.entry
                        where w.revision is null
                        """, NamedRow.class).getResultList().stream()
                .map(row -> new Named(EntryTypeConverter.of(row.type()), row.slug()))
                .toList();
    }

    /**
     * Returns what stands in the way: {@code withdrawn}, if it is already; {@code unknown}, if there is no such revision; {@code
     * public}, {@code draft} or {@code scheduled}, if the revision goes on there. Nothing does if it is empty.
     */
    public Optional<String> obstacle(Target target) {
        return Optional.ofNullable(
                of(target, session.createNativeQuery("""
                        select case
                            when exists (select from withdrawal w where w.entry = :entry
                                and (w.revision is null or w.revision = cast(:revision as integer))) then 'withdrawn'
                            when cast(:revision as integer) is null then null
                            when not exists (select from withdrawn_revisions(:entry, :locale, cast(:revision as integer)))
                                then 'unknown'
                            when exists (select from publication p where p.entry = :entry and p.locale = :locale
                                and p.revision = cast(:revision as integer) and p.last = 2147483647) then 'public'
                            when exists (select from draft d join revision r on r.entry = d.entry and r.locale = d.locale
                                join withdrawn_revisions(:entry, :locale, cast(:revision as integer)) g
                                    on g.locale = r.locale and g.number = r.number
                                where d.entry = :entry and (d.base_revision = r.number or d.sha256 = r.sha256)) then 'draft'
                            when exists (select from scheduled_document d
                                join scheduled_release s on s.id = d.scheduled_release and s.state = 'waiting'
                                join revision r on r.entry = d.entry and r.locale = d.locale and r.sha256 = d.sha256
                                join withdrawn_revisions(:entry, :locale, cast(:revision as integer)) g
                                    on g.locale = r.locale and g.number = r.number
                                where d.entry = :entry) then 'scheduled' end
                        """, String.class)).getSingleResult());
    }

    /** Returns the public entries that refer to an entry, to which it refers, or that show it otherwise. */
    public List<Long> neighbours(long entry) {
        return session.createNativeQuery("""
                        select distinct n.entry from (
                            select source as entry from link where target = :entry and last = 2147483647
                            union select target from link where source = :entry and last = 2147483647
                            union select l.source from link r
                                join link l on l.target = r.source and l.relation = 'lists' and l.last = 2147483647
                                where r.target = :entry and r.relation = 'requires' and r.last = 2147483647) s
                        join name n on n.entry = s.entry and n.state = 'live' and n.last = 2147483647
                        where n.entry <> :entry order by n.entry
                        """, Long.class)
                .setParameter("entry", entry)
                .getResultList();
    }

    /** Removes it, and returns the renditions of other entries that showed it. The transaction has to make a release. */
    public List<Long> withdraw(Target target, String reason, String by) {
        // It is one statement, however much shows what is to go.
        session.createNativeMutationQuery("set local statement_timeout = '30min'")
                .executeUpdate();
        session.doWork(connection -> connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS));
        return of(target, session.createNativeQuery("""
                        select id from unnest(withdraw(:entry, :locale, cast(:revision as integer), :reason, :by)) s (id)
                        """, Long.class))
                .setParameter("reason", reason)
                .setParameter("by", by)
                .getResultList();
    }

    static <T> NativeQuery<T> of(Target target, NativeQuery<T> query) {
        return query.setParameter("entry", target.entry())
                .setParameter("locale", target.locale())
                .setParameter("revision", target.revision(), Integer.class);
    }
}
