package dev.waymark.store;

import dev.waymark.model.EntryType;
import dev.waymark.model.Slug;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which entry every slug means, now and in every release; a slug is never given to another entry. */
@ApplicationScoped
public class Names implements PanacheRepositoryBase<Name, Long> {
    /**
     * What a slug means now.
     *
     * @param slug the slug
     * @param entry the entry
     * @param live whether the entry is found under it
     * @param retired whether the entry was taken out of publication, under whatever slug it had then
     */
    public record Known(Slug slug, long entry, boolean live, boolean retired) {}

    /** A name as the database has it. */
    record Row(String slug, long entry, boolean live, boolean retired) {
        Known known() {
            return new Known(new Slug(slug), entry, live, retired);
        }
    }

    /** What those slugs mean now; a slug that was never given is left out. */
    public List<Known> known(EntryType type, Collection<Slug> slugs) {
        return getEntityManager()
                .createQuery("""
                        select n.slug, n.entry, case when n.state = LIVE then true else false end,
                            case when r.id is null then false else true end
                        from Name n left join Name r on r.entry = n.entry and r.state = RETIRED and r.last is null
                        where n.type = :type and n.slug in :slugs and n.last is null
                        """, Row.class)
                .setParameter("type", type)
                .setParameter("slugs", slugs.stream().map(Slug::value).toList())
                .getResultStream()
                .map(Row::known)
                .toList();
    }

    /** Every name that those entries have now, the live one and the former ones. */
    public List<Known> of(Collection<Long> entries) {
        return getEntityManager()
                .createQuery("""
                        select n.slug, n.entry, case when n.state = LIVE then true else false end,
                            case when r.id is null then false else true end
                        from Name n left join Name r on r.entry = n.entry and r.state = RETIRED and r.last is null
                        where n.entry in :entries and n.last is null
                        order by n.first desc, n.slug
                        """, Row.class)
                .setParameter("entries", entries)
                .getResultStream()
                .map(Row::known)
                .toList();
    }

    /** The entries that readers find now. */
    public List<Long> published() {
        return getEntityManager()
                .createQuery("select n.entry from Name n where n.state = LIVE and n.last is null", Long.class)
                .getResultList();
    }

    /** Gives an entry its slug from that release on; the one that it had, or was retired under, leads to it. */
    public void give(EntryType type, Slug slug, long entry, int release) {
        var former = find("entry = ?1 and state <> ?2 and last is null", entry, NameState.MOVED)
                .firstResultOptional();
        update(
                "last = ?1 where entry = ?2 and last is null and (slug = ?3 or state <> ?4)",
                release - 1,
                entry,
                slug.value(),
                NameState.MOVED);
        former.filter(name -> !name.slug.equals(slug.value()))
                .ifPresent(name -> persist(new Name(type, name.slug, entry, NameState.MOVED, null, release)));
        persist(new Name(type, slug.value(), entry, NameState.LIVE, null, release));
    }

    /** Takes an entry out of publication from that release on; another one may stand in for it. */
    public void retire(long entry, @Nullable Long replacedBy, int release) {
        var name = find("entry = ?1 and state = ?2 and last is null", entry, NameState.LIVE)
                .singleResult();
        update("last = ?1 where id = ?2", release - 1, name.id);
        persist(new Name(name.type, name.slug, entry, NameState.RETIRED, replacedBy, release));
    }
}
