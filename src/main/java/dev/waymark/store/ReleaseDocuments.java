package dev.waymark.store;

import dev.waymark.model.EntryType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** What was public in former releases, to compare one with another. */
@ApplicationScoped
public class ReleaseDocuments {
    private final StatelessSession session;

    ReleaseDocuments(StatelessSession session) {
        this.session = session;
    }

    /**
     * Returns at most so many entries of which something became public after a release and up to a later one, or ended in
     * between; one that was public in neither is left out.
     *
     * @param after the entry behind which to begin
     */
    public List<Long> changed(int from, int to, long after, int limit) {
        return session.createNativeQuery("""
                        select c.entry from (
                            (select distinct p.entry from publication p
                                where p.first between :from + 1 and :to and p.entry > :after and exists (
                                    select from publication o where o.entry = p.entry
                                    and (:from between o.first and o.last or :to between o.first and o.last))
                                order by p.entry limit :limit)
                            union
                            (select distinct p.entry from publication p
                                where p.last between :from and :to - 1 and p.entry > :after and exists (
                                    select from publication o where o.entry = p.entry
                                    and (:from between o.first and o.last or :to between o.first and o.last))
                                order by p.entry limit :limit)) c
                        order by c.entry limit :limit
                        """, Long.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
    }

    /**
     * A document, or the translated texts of one, as it was public in a release.
     *
     * @param text the document as JSON; null for translated texts
     */
    public record Text(
            int release,
            long entry,
            EntryType type,
            String locale,
            @Nullable String text,
            String sha256) {}

    record Row(
            int release,
            long entry,
            String type,
            String locale,
            @Nullable String text,
            String sha256) {
        Text shown() {
            return new Text(release, entry, EntryTypeConverter.of(type), locale, text, sha256);
        }
    }

    /**
     * Returns what was public of those entries in each of the releases, in every language, up to the first entry with which
     * the documents have too many bytes; always of one.
     *
     * @param standard the default language, in which alone the documents themselves are read
     * @param bytes how many bytes the documents of all entries but the last one have at most
     */
    public List<Text> of(Collection<Long> entries, List<Integer> releases, String standard, int bytes) {
        return session
                .createNativeQuery("""
                        select t.release, t.entry, t.type, t.locale, t.document, t.sha256 from (
                            select w.release, p.entry, e.type, p.locale, d.document, r.sha256,
                                coalesce(sum(octet_length(d.document)) over (order by p.entry), 0)
                                - coalesce(sum(octet_length(d.document)) over (partition by p.entry), 0) as before
                            from unnest(:releases) as w (release)
                            join publication p on p.entry = any(:entries) and w.release between p.first and p.last
                            join entry e on e.id = p.entry
                            join revision r on r.entry = p.entry and r.locale = p.locale and r.number = p.revision
                            cross join lateral (select case when p.locale = :standard then r.document end as document) d) t
                        where t.before < :bytes
                        order by t.entry, t.release, t.locale
                        """, Row.class)
                .setParameter("bytes", bytes)
                .setParameter("standard", standard)
                .setParameter("releases", releases.toArray(Integer[]::new))
                .setParameter("entries", entries.toArray(Long[]::new))
                .getResultList()
                .stream()
                .map(Row::shown)
                .toList();
    }
}
