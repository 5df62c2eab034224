package dev.waymark.store;

import dev.waymark.model.Relation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.StatelessSession;

/** Who refers to whom, in every release. */
@ApplicationScoped
public class Links {
    private final StatelessSession session;

    Links(StatelessSession session) {
        this.session = session;
    }

    /**
     * A reference of an entry.
     *
     * @param source the entry
     * @param part the stage or tip in which it stands, or an empty text
     * @param target the entry to which it leads
     * @param position its place among the references of the entry with that relation, from 1
     * @param attributes what the document says of it, as JSON
     * @param referrer the entry and the stage or tip as readers of the target are shown them, as JSON
     */
    public record Outgoing(
            long source,
            String part,
            Relation relation,
            long target,
            int position,
            String attributes,
            String referrer) {}

    public record Current(long id, Outgoing reference) {}

    record Row(
            long id,
            long source,
            String part,
            String relation,
            long target,
            int position,
            String attributes,
            String referrer) {
        Current current() {
            return new Current(
                    id,
                    new Outgoing(source, part, RelationConverter.of(relation), target, position, attributes, referrer));
        }
    }

    public List<Current> current(Collection<Long> sources) {
        return session
                .createNativeQuery("""
                        select id, source, part, relation, target, position, attributes, referrer from link
                        where source = any(:sources) and last = 2147483647
                        """, Row.class)
                .setParameter("sources", sources.toArray(Long[]::new))
                .getResultList()
                .stream()
                .map(Row::current)
                .toList();
    }

    public void open(List<Outgoing> all, int release) {
        session.insertMultiple(
                all.stream().map(outgoing -> new Link(outgoing, release)).toList());
    }

    /** Ends references with the release before that one. */
    public void close(Collection<Long> ids, int release) {
        session.createNativeMutationQuery("update link set last = :last where id = any(:ids)")
                .setParameter("last", release - 1)
                .setParameter("ids", ids.toArray(Long[]::new))
                .executeUpdate();
    }

    /** Returns the entries that refer to one of those now. */
    public List<Long> sourcesOf(Collection<Long> targets) {
        return session.createNativeQuery("""
                        select distinct source from link where target = any(:targets) and last = 2147483647
                        """, Long.class)
                .setParameter("targets", targets.toArray(Long[]::new))
                .getResultList();
    }

    /** Returns the entries that list, in a stage, a job role that requires one of those skills now. */
    public List<Long> listingRequirersOf(Collection<Long> skills) {
        return session.createNativeQuery("""
                        select distinct lists.source
                        from link requires join link lists on lists.target = requires.source
                            and lists.relation = 'lists' and lists.last = 2147483647
                        where requires.target = any(:skills) and requires.relation = 'requires'
                        and requires.last = 2147483647
                        """, Long.class)
                .setParameter("skills", skills.toArray(Long[]::new))
                .getResultList();
    }

    /** Returns those of the skills to which nothing leads now, but for those entries: no reference, and none of their own as related. */
    public List<Long> unreached(Collection<Long> skills, Collection<Long> but) {
        return session.createNativeQuery("""
                        select s.skill from unnest(:skills) s (skill)
                        where not exists (
                            select from link l where l.target = s.skill and l.last = 2147483647
                            and l.source not in (select unnest(:but)))
                        and not exists (
                            select from link l
                            where l.source = s.skill and l.relation = 'related' and l.last = 2147483647
                            and l.source not in (select unnest(:but)))
                        """, Long.class)
                .setParameter("skills", skills.toArray(Long[]::new))
                .setParameter("but", but.toArray(Long[]::new))
                .getResultList();
    }

    /** Where a roadmap places a skill; positions rise from stage to stage. */
    public record Placed(long roadmap, String stage, long skill, int position) {}

    public List<Placed> placing(Collection<Long> skills) {
        return session.createNativeQuery("""
                        select source, part, target, position from link
                        where target = any(:skills) and relation = 'places' and last = 2147483647
                        """, Placed.class)
                .setParameter("skills", skills.toArray(Long[]::new))
                .getResultList();
    }

    /** Returns where those roadmaps place those skills now. */
    public List<Placed> placedBy(Collection<Long> roadmaps, Collection<Long> skills) {
        return session.createNativeQuery("""
                        select source, part, target, position from link
                        where source = any(:roadmaps) and target = any(:skills)
                        and relation = 'places' and last = 2147483647
                        """, Placed.class)
                .setParameter("roadmaps", roadmaps.toArray(Long[]::new))
                .setParameter("skills", skills.toArray(Long[]::new))
                .getResultList();
    }

    /** Returns the references of one relation to those entries as they stand now. */
    public List<Current> to(Collection<Long> targets, Relation relation) {
        return session
                .createNativeQuery("""
                        select id, source, part, relation, target, position, attributes, referrer from link
                        where target = any(:targets) and relation = :relation and last = 2147483647
                        order by target, id
                        """, Row.class)
                .setParameter("targets", targets.toArray(Long[]::new))
                .setParameter("relation", relation.value())
                .getResultList()
                .stream()
                .map(Row::current)
                .toList();
    }

    /** Returns the entries that roadmaps among those place, or did until that release. */
    public List<Long> placedBy(Collection<Long> sources, int release) {
        return session.createNativeQuery("""
                        select distinct target from link
                        where source = any(:sources) and relation in ('places', 'lists') and last >= :release - 1
                        """, Long.class)
                .setParameter("sources", sources.toArray(Long[]::new))
                .setParameter("release", release)
                .getResultList();
    }

    public record Arrow(long source, long target) {}

    /** Returns which entries refer to which of those now. */
    public List<Arrow> arrowsTo(Collection<Long> targets) {
        return session.createNativeQuery("""
                        select distinct source, target from link where target = any(:targets) and last = 2147483647
                        """, Arrow.class)
                .setParameter("targets", targets.toArray(Long[]::new))
                .getResultList();
    }

    /** Returns every reference of one relation on the ways that lead on from those entries. */
    public List<Arrow> onwardFrom(Collection<Long> entries, Relation relation) {
        return session.createNativeQuery("""
                        with recursive onward (entry) as (
                            select unnest(:entries)
                            union
                            select l.target from onward o join link l
                                on l.source = o.entry and l.relation = :relation and l.last = 2147483647
                        )
                        select l.source, l.target from onward o join link l
                            on l.source = o.entry and l.relation = :relation and l.last = 2147483647
                        """, Arrow.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .setParameter("relation", relation.value())
                .getResultList();
    }

    /**
     * A reference to an entry.
     *
     * @param part the slug of the stage or tip in which it stands, or an empty text
     * @param attributes what the document says of it, as JSON
     * @param referrer the entry and the stage or tip as readers are shown them, as JSON
     */
    public record Incoming(long id, Relation relation, String part, String attributes, String referrer) {}

    /**
     * The references to an entry in a release, in the order in which they were first made as they are.
     *
     * @param relations the relations to look for
     * @param after the link after which to start; 0 for the first
     */
    public List<Incoming> incoming(long target, Collection<Relation> relations, int release, long after, int limit) {
        return session.createQuery("""
                        select l.id, l.relation, l.part, l.attributes, l.referrer from Link l
                        where l.target = :target and l.relation in :relations and l.id > :after
                        and :release between l.first and l.last
                        order by l.id
                        """, Incoming.class)
                .setParameter("target", target)
                .setParameter("relations", relations)
                .setParameter("release", release)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns how many references to an entry there are in a release. */
    public int countIncoming(long target, Collection<Relation> relations, int release) {
        return session.createQuery("""
                        select count(*) from Link l where l.target = :target and l.relation in :relations
                        and :release between l.first and l.last
                        """, Long.class)
                .setParameter("target", target)
                .setParameter("relations", relations)
                .setParameter("release", release)
                .getSingleResult()
                .intValue();
    }
}
