package dev.waymark.store.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Finds renditions, ranked: what is called so, then what has a name that begins so, then what is called like a part of it and
 * what has the words. So much is looked at of each that a page costs about the same, however much there is.
 */
@ApplicationScoped
public class SearchPages {
    /** So many words of a text may begin a part of it, */
    private static final int MOST_PARTS = 12;

    /** which has so many words. */
    private static final int LONGEST_PART = 3;

    private static final String STATEMENT = """
            select f.id, f.summary, f.rest, f.total, f.capped, f.facets
            from search_page(:key, :parts, :stems, :words, :filter, :summary, :rest, :sample, :locale, :release, :types, :terms, :hours,
                :since, :slugs, :places, :roadmaps, :skills, :providers, :roles, :order, :after, :limit) f""";

    private final Session session;

    SearchPages(Session session) {
        this.session = session;
    }

    /**
     * Items, the best first.
     *
     * @param total how many items there are on all pages
     * @param capped whether there may be more that were not looked at
     * @param facets how many items have what: arrays of a type, words of vocabularies such as {@code |kind=book|}, and a
     *     number, in JSON
     */
    public record Page(List<Item> items, int total, boolean capped, String facets) {}

    /**
     * An item.
     *
     * @param summary what lists show of it, as JSON
     * @param rest what it says besides its names and its summary; empty if that has some of the words, or if this has none
     */
    public record Item(long id, String summary, String rest) {}

    /** Without an item, what a page says of all. */
    record Row(
            @Nullable Long id,
            @Nullable String summary,
            @Nullable String rest,
            int total,
            boolean capped,
            String facets) {
        List<Item> item() {
            return id == null || summary == null || rest == null ? List.of() : List.of(new Item(id, summary, rest));
        }
    }

    public Page page(SearchQuery query) {
        var filters = query.filters();
        List<Row> rows = session.createNativeQuery(STATEMENT, Row.class)
                .setParameter("key", query.asked().key())
                .setParameter("parts", parts(query.asked().key()).toArray(String[]::new))
                .setParameter("stems", query.asked().stems())
                .setParameter("words", query.wanted().query())
                .setParameter("filter", query.asked().filter())
                .setParameter("summary", query.asked().summary())
                .setParameter("rest", query.asked().rest())
                .setParameter("sample", query.wanted().sample())
                .setParameter("locale", query.locale())
                .setParameter("release", query.release())
                .setParameter("types", SearchOrder.words(filters.types()))
                .setParameter(
                        "terms",
                        filters.terms().stream()
                                .map(SearchFilters.Terms::pattern)
                                .toArray(String[]::new))
                .setParameter("hours", filters.maxHours(), Integer.class)
                .setParameter("since", filters.since(), Integer.class)
                .setParameter("slugs", filters.slugs().toArray(String[]::new))
                .setParameter("places", filters.places().toArray(String[]::new))
                .setParameter("roadmaps", filters.roadmaps().toArray(String[]::new))
                .setParameter("skills", facets("skill", filters.skills()))
                .setParameter("providers", facets("provider", filters.providers()))
                .setParameter("roles", filters.roles().toArray(String[]::new))
                .setParameter("order", SearchOrder.words())
                .setParameter("after", query.after())
                .setParameter("limit", query.limit())
                .getResultList();
        var one = rows.get(0);
        return new Page(
                rows.stream().flatMap(row -> row.item().stream()).toList(), one.total(), one.capped(), one.facets());
    }

    /** The stretches of words that are shorter than the whole. */
    static List<String> parts(String key) {
        var words = List.of(key.split(" "));
        return IntStream.range(0, Math.min(words.size(), MOST_PARTS))
                .boxed()
                .flatMap(first -> IntStream.rangeClosed(first + 1, Math.min(words.size(), first + LONGEST_PART))
                        .mapToObj(end -> String.join(" ", words.subList(first, end))))
                .filter(part -> !part.equals(key))
                .distinct()
                .toList();
    }

    private static String[] facets(String name, List<String> slugs) {
        return slugs.stream().map(slug -> name + "=" + slug).toArray(String[]::new);
    }
}
