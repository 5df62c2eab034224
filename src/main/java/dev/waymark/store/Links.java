package dev.waymark.store;

import dev.waymark.model.EntryType;
import dev.waymark.model.Relation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who refers to whom, in every release. */
@ApplicationScoped
public class Links implements PanacheRepositoryBase<Link, Long> {
    /**
     * A reference of an entry.
     *
     * @param part the stage or tip in which it stands, or an empty text
     * @param relation what it means
     * @param target the entry to which it leads
     * @param position its place among the references of the entry with that relation, from 0
     * @param attributes what the document says of it, as JSON
     */
    public record Outgoing(String part, Relation relation, long target, int position, String attributes) {}

    /** Makes those the references of entries from that release on, by entry; what is the same stays untouched. */
    public void replace(Map<Long, ? extends Collection<Outgoing>> wanted, int release) {
        var current = list("source in ?1 and last is null", wanted.keySet()).stream()
                .collect(Collectors.groupingBy(link -> link.source));
        var gone = new ArrayList<Long>();
        var missing = new ArrayList<Link>();
        wanted.forEach((source, links) -> {
            var unseen = new LinkedHashSet<>(links);
            for (var link : current.getOrDefault(source, List.of())) {
                if (!unseen.remove(link.outgoing())) {
                    gone.add(link.id);
                }
            }
            unseen.forEach(link -> missing.add(new Link(source, link, release)));
        });
        if (!gone.isEmpty()) {
            update("last = ?1 where id in ?2", release - 1, gone);
        }
        persist(missing);
    }

    /**
     * A reference to an entry.
     *
     * @param id the link
     * @param relation what it means
     * @param attributes what the document says of it, as JSON
     * @param type the type of the entry that refers
     * @param slug the slug of the entry that refers
     * @param title the title of the entry that refers
     * @param partType stage or tip, if it stands in one
     * @param part the slug of the stage or tip
     * @param partTitle the title of the stage or tip
     */
    public record Incoming(
            long id,
            Relation relation,
            String attributes,
            EntryType type,
            String slug,
            String title,
            @Nullable EntryType partType,
            String part,
            @Nullable String partTitle) {}

    /**
     * The references to an entry in a release, in the order in which they were first made.
     *
     * @param relations the relations to look for
     * @param after the link after which to start; 0 for the first
     */
    public List<Incoming> incoming(
            long target, Collection<Relation> relations, String locale, int release, long after, int limit) {
        return getEntityManager()
                .createQuery("""
                        select l.id, l.relation, l.attributes, r.type, r.slug, r.title, p.type, l.part, p.title
                        from Link l
                        join Rendition r on r.entry = l.source and r.part = '' and r.locale = :locale
                            and r.first <= :release and (r.last is null or r.last >= :release)
                        left join Rendition p on p.entry = l.source and l.part <> '' and p.part = l.part
                            and (l.relation = MENTIONS and p.type = TIP or l.relation <> MENTIONS and p.type = STAGE)
                            and p.locale = :locale
                            and p.first <= :release and (p.last is null or p.last >= :release)
                        where l.target = :target and l.relation in :relations and l.id > :after
                        and l.first <= :release and (l.last is null or l.last >= :release)
                        order by l.id
                        """, Incoming.class)
                .setParameter("target", target)
                .setParameter("relations", relations)
                .setParameter("locale", locale)
                .setParameter("release", release)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many references to an entry there are in a release. */
    public int countIncoming(long target, Collection<Relation> relations, int release) {
        return Math.toIntExact(count(
                "target = ?1 and relation in ?2 and first <= ?3 and (last is null or last >= ?3)",
                target,
                relations,
                release));
    }

    /** The entries that refer to one of those now. */
    public Set<Long> sourcesOf(Collection<Long> targets) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct l.source from Link l where l.target in :targets and l.last is null",
                        Long.class)
                .setParameter("targets", targets)
                .getResultList());
    }
}
