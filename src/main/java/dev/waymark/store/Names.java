package dev.waymark.store;

import dev.waymark.model.EntryType;
import dev.waymark.model.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Which entry every slug means, now and in every release; a slug is never given to another entry. */
@ApplicationScoped
public class Names {
    private final StatelessSession session;

    Names(StatelessSession session) {
        this.session = session;
    }

    /**
     * What a slug means now.
     *
     * @param retired whether the entry is out of publication, under whatever slug
     * @param withdrawn whether it is so for good, and nothing is left of its texts
     */
    public record Known(
            long id, EntryType type, Slug slug, long entry, NameState state, boolean retired, boolean withdrawn) {}

    record Row(long id, String type, String slug, long entry, String state, boolean retired, boolean withdrawn) {
        Known known() {
            return new Known(
                    id, EntryTypeConverter.of(type), new Slug(slug), entry, NameState.of(state), retired, withdrawn);
        }
    }

    /** @param replacedBy the entry that stands in for a retired one */
    public record Wanted(
            EntryType type,
            Slug slug,
            long entry,
            NameState state,
            @Nullable Long replacedBy) {}

    /** Returns what those slugs mean now; a slug that was never given is left out. */
    public List<Known> known(EntryType type, Collection<Slug> slugs) {
        return session
                .createNativeQuery("""
                        select n.id, n.type, n.slug, n.entry, n.state, r.id is not null, w.entry is not null
                        from name n left join name r
                            on r.entry = n.entry and r.state = 'retired' and r.last = 2147483647
                        left join withdrawal w on w.entry = n.entry and w.revision is null
                        where n.type = :type and n.slug = any(:slugs) and n.last = 2147483647
                        """, Row.class)
                .setParameter("type", type.value())
                .setParameter("slugs", slugs.stream().map(Slug::value).toArray(String[]::new))
                .getResultList()
                .stream()
                .map(Row::known)
                .toList();
    }

    /** Returns every name that those entries have now, the latest first. */
    public List<Known> of(Collection<Long> entries) {
        return session
                .createNativeQuery("""
                        select n.id, n.type, n.slug, n.entry, n.state, r.id is not null, w.entry is not null
                        from name n left join name r
                            on r.entry = n.entry and r.state = 'retired' and r.last = 2147483647
                        left join withdrawal w on w.entry = n.entry and w.revision is null
                        where n.entry = any(:entries) and n.last = 2147483647
                        order by n.first desc, n.slug
                        """, Row.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .getResultList()
                .stream()
                .map(Row::known)
                .toList();
    }

    /** Returns the entries that readers find now. */
    public List<Long> published() {
        return session.createNativeQuery("""
                        select entry from name where state = 'live' and last = 2147483647 order by entry
                        """, Long.class).getResultList();
    }

    public void open(List<Wanted> all, int release) {
        session.insertMultiple(
                all.stream().map(wanted -> new Name(wanted, release)).toList());
    }

    public void close(Collection<Long> ids, int release) {
        session.createNativeMutationQuery("update name set last = :last where id = any(:ids)")
                .setParameter("last", release - 1)
                .setParameter("ids", ids.toArray(Long[]::new))
                .executeUpdate();
    }
}
