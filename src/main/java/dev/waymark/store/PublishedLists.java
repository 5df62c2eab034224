package dev.waymark.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.model.EntryType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Pages of what was published, release by release. */
@ApplicationScoped
public class PublishedLists {
    private final Session session;

    PublishedLists(Session session) {
        this.session = session;
    }

    /**
     * An item of a list.
     *
     * @param place its place in the list
     */
    public record Item(PageQuery.After place, String summary) {
        /** How long it is, in bytes, as the database counts for {@link PageQuery#bytes}. */
        public int length() {
            return summary.getBytes(UTF_8).length;
        }
    }

    /**
     * Items of a list, in its order.
     *
     * @param cut whether there are others that are asked for and for which there is no room
     */
    public record Page(List<Item> items, boolean cut) {}

    /** The items of a page, one at least if there is any. */
    public Page page(PageQuery query) {
        var rows = new Listing(session, query, Thresholds.OF_A_PAGE).page();
        var items = rows.stream()
                .map(row -> new Item(new PageQuery.After(row.id(), row.key(), row.title(), row.slug()), row.summary()))
                .toList();
        return new Page(items, !rows.isEmpty() && rows.get(0).found() > rows.size());
    }

    /** How many items there are on all pages of a list. */
    public int count(PageQuery query) {
        return new Listing(session, query, Thresholds.OF_A_COUNT).count();
    }

    /** How many there are of each type in that language and release; a type of which there are none is left out. */
    public Map<EntryType, Long> counts(String locale, int release) {
        return session
                .createQuery("""
                        select r.type, count(r) from Rendition r
                        where r.locale = :locale and :release between r.first and r.last
                        group by r.type
                        """, Count.class)
                .setParameter("locale", locale)
                .setParameter("release", release)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Count::type, Count::number));
    }

    private record Count(EntryType type, long number) {}

    /** The title and the slug of a rendition that holds in that release; nothing if there is no such rendition. */
    public Optional<PageQuery.After> place(long id, int key, EntryType type, String locale, int release) {
        return session
                .createQuery("""
                        select r.title, r.slug from Rendition r join Release p on p.number = :release
                        where r.id = :id and r.type = :type and r.locale = :locale
                        and :release between r.first and r.last
                        """, Place.class)
                .setParameter("id", id)
                .setParameter("type", type)
                .setParameter("locale", locale)
                .setParameter("release", release)
                .getResultList()
                .stream()
                .findFirst()
                .map(place -> new PageQuery.After(id, key, place.title(), place.slug()));
    }

    private record Place(String title, String slug) {}
}
