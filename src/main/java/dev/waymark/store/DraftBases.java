package dev.waymark.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.StatelessSession;

/** What of each draft is public, noted beside it when it is published. */
@ApplicationScoped
public class DraftBases {
    private final StatelessSession session;

    DraftBases(StatelessSession session) {
        this.session = session;
    }

    /**
     * A draft that got the document of a revision.
     *
     * @param slug what it was called before
     * @param version its version before
     * @param revision the revision
     */
    public record Followed(long entry, String locale, String slug, int version, int revision) {}

    /**
     * Notes what was published, under the names that count now. A draft that said what was public before follows what is
     * public after; one that somebody has edited since stays as it is.
     *
     * @param by who is said to have changed those that follow
     * @return those that follow
     */
    public List<Followed> published(List<Revisions.Wanted> revisions, String by) {
        var entries = revisions.stream().map(Revisions.Wanted::entry).toArray(Long[]::new);
        // In each language, also in those in which nothing of them is published: an entry is public as a whole, or not.
        session.createNativeMutationQuery("update draft set retired = false where entry = any(:entries) and retired")
                .setParameter("entries", entries)
                .executeUpdate();
        return session.createNativeQuery("""
                        with noted as (
                            update draft d set base_revision = n.revision, base_sha256 = n.sha256, base_slug = m.slug,
                                base_translated_sha256 = case when d.sha256 = n.sha256 then d.translated_sha256
                                    else d.base_translated_sha256 end,
                                slug = case when d.sha256 = d.base_sha256 then m.slug else d.slug end,
                                document = case when d.sha256 = d.base_sha256 then n.document else d.document end,
                                sha256 = case when d.sha256 = d.base_sha256 then n.sha256 else d.sha256 end,
                                version = case when d.sha256 = d.base_sha256 and d.sha256 <> n.sha256
                                    then nextval('draft_version') else d.version end,
                                updated_at = case when d.sha256 = d.base_sha256 and d.sha256 <> n.sha256
                                    then date_trunc('second', clock_timestamp()) else d.updated_at end,
                                updated_by = case when d.sha256 = d.base_sha256 and d.sha256 <> n.sha256
                                    then :by else d.updated_by end
                            from unnest(:entries, :locales, :revisions, :digests, :documents)
                                as n (entry, locale, revision, sha256, document)
                            join name m on m.entry = n.entry and m.state = 'live' and m.last = 2147483647
                            join draft o on o.entry = n.entry and o.locale = n.locale
                            where d.entry = n.entry and d.locale = n.locale
                            returning d.entry, d.locale, o.slug, o.version, n.revision, d.version <> o.version as follows
                        )
                        select entry, locale, slug, version, revision from noted where follows order by entry, locale
                        """, Followed.class)
                .setParameter("by", by)
                .setParameter("entries", entries)
                .setParameter(
                        "locales",
                        revisions.stream().map(Revisions.Wanted::locale).toArray(String[]::new))
                .setParameter(
                        "revisions",
                        revisions.stream().map(Revisions.Wanted::number).toArray(Integer[]::new))
                .setParameter(
                        "digests",
                        revisions.stream().map(Revisions.Wanted::sha256).toArray(String[]::new))
                .setParameter(
                        "documents",
                        revisions.stream().map(Revisions.Wanted::document).toArray(String[]::new))
                .getResultList();
    }

    /** Notes that entries were taken out of publication, as it was staged. */
    public void retired(Collection<Long> entries) {
        session.createNativeMutationQuery(
                        "update draft set staged = null, replaced_by = null, retired = true where entry = any(:entries)")
                .setParameter("entries", entries.toArray(Long[]::new))
                .executeUpdate();
    }
}
