package dev.waymark.store;

import dev.waymark.model.EntryType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.StatelessSession;

/** Reads what a release has beside its documents, for many entries at once and in the order of entries. */
@ApplicationScoped
public class ReleaseEntries {
    private final StatelessSession session;

    ReleaseEntries(StatelessSession session) {
        this.session = session;
    }

    /** An entry that is public, under its slug in that release. */
    public record Public(long entry, EntryType type, String slug) {}

    record PublicRow(long entry, String type, String slug) {
        Public shown() {
            return new Public(entry, EntryTypeConverter.of(type), slug);
        }
    }

    /** Returns at most so many entries from one on, which itself is left out. */
    public List<Public> after(long entry, int limit, String locale, int release) {
        return session
                .createNativeQuery("""
                        select entry, type, slug from rendition
                        where entry > :entry and part = '' and locale = :locale and :release between first and last
                        order by entry limit :limit
                        """, PublicRow.class)
                .setParameter("entry", entry)
                .setParameter("locale", locale)
                .setParameter("release", release)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(PublicRow::shown)
                .toList();
    }

    public record Referred(long target, Links.Incoming link) {}

    record ReferredRow(long target, long id, String relation, String part, String attributes, String referrer) {
        Referred shown() {
            return new Referred(
                    target, new Links.Incoming(id, RelationConverter.of(relation), part, attributes, referrer));
        }
    }

    /**
     * Returns at most so many references to entries up to one, those to one entry in the order of {@link Links#incoming}.
     *
     * @param last the last entry
     * @param target the entry to which the last reference before led; the first entry for the first reference
     * @param id that reference; 0 for the first
     */
    public List<Referred> references(long last, int release, long target, long id, int limit) {
        return session
                .createNativeQuery("""
                        select target, id, relation, part, attributes, referrer from link
                        where target <= :last and (target, id) > (:target, :id)
                        and :release between first and last
                        order by target, id limit :limit
                        """, ReferredRow.class)
                .setParameter("last", last)
                .setParameter("release", release)
                .setParameter("target", target)
                .setParameter("id", id)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(ReferredRow::shown)
                .toList();
    }

    public record Revised(long entry, int number, int release, Instant publishedAt) {
        public PublicRevisions.Shown revision() {
            return new PublicRevisions.Shown(number, release, publishedAt);
        }
    }

    /** Returns the revisions of entries from one to another that a release or one before it has published, the latest of each first. */
    public List<Revised> revisions(long from, long to, String locale, int release) {
        return session.createNativeQuery("""
                        select p.entry, p.revision, p.first, r.published_at from (
                            select entry, revision, min(first) as first from publication
                            where entry between :from and :to and locale = :locale and first <= :release
                            group by entry, revision) p
                        join release r on r.number = p.first
                        order by p.entry, p.revision desc
                        """, Revised.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("locale", locale)
                .setParameter("release", release)
                .getResultList();
    }

    /** A stage or tip of a roadmap, as an item of a list. */
    public record Part(long roadmap, EntryType type, PublishedLists.Item item) {}

    record PartRow(long entry, String type, long id, int position, String title, String slug, String summary) {
        Part shown() {
            return new Part(
                    entry,
                    EntryTypeConverter.of(type),
                    new PublishedLists.Item(new PageQuery.After(id, position, title, slug), summary));
        }
    }

    /** Returns the stages and tips of those roadmaps, in the order that each roadmap has them. */
    public List<Part> parts(Collection<Long> roadmaps, String locale, int release) {
        return session
                .createNativeQuery("""
                        select entry, type, id, position, title, slug, summary from rendition
                        where entry = any(:roadmaps) and part <> '' and locale = :locale
                        and :release between first and last
                        order by entry, position, slug, id
                        """, PartRow.class)
                .setParameter("roadmaps", roadmaps.toArray(Long[]::new))
                .setParameter("locale", locale)
                .setParameter("release", release)
                .getResultList()
                .stream()
                .map(PartRow::shown)
                .toList();
    }
}
