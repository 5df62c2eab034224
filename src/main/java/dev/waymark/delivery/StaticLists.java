package dev.waymark.delivery;

import dev.waymark.model.EntryType;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.PageRequest;
import dev.waymark.reading.Version;
import dev.waymark.reading.VersionRequest;
import dev.waymark.store.Filter;
import dev.waymark.store.PageQuery;
import dev.waymark.store.PageQuery.Order;
import dev.waymark.store.PublishedLists;
import dev.waymark.store.PublishedLists.Item;
import dev.waymark.wire.Href;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes every page of the lists that nobody has filtered or sorted. */
@ApplicationScoped
class StaticLists {
    private static final int AT_ONCE = 1000;

    private final PublishedLists published;

    StaticLists(PublishedLists published) {
        this.published = published;
    }

    void all(EntryType type, String language, int release, Consumer<StaticAnswer> sink) {
        var order = type.isPart() ? Order.POSITION : Order.TITLE;
        var pages = pages(Href.list(type), question(type, List.of(), order, language), release, sink);
        PageQuery.@Nullable After after = null;
        PublishedLists.Page some;
        do {
            some = published.page(
                    new PageQuery(type, language, release, List.of(), order, after, AT_ONCE, PageRequest.MOST_BYTES));
            for (var item : some.items()) {
                pages.add(item, item.length());
                after = item.place();
            }
        } while (some.cut() || some.items().size() == AT_ONCE);
        pages.end();
    }

    /** Begins the list of the stages or tips of one roadmap. */
    static StaticPages<Item> partsOf(
            String roadmap, EntryType type, String language, int release, Consumer<StaticAnswer> sink) {
        List<Filter> filters = List.of(new Filter.PartOf(List.of(roadmap)));
        var path = Href.of(EntryType.ROADMAP, roadmap) + "/" + type.collection();
        return pages(path, question(type, filters, Order.POSITION, language), release, sink);
    }

    private static ListQuestion question(EntryType type, List<Filter> filters, Order order, String language) {
        var newest = new VersionRequest(null, language);
        return new ListQuestion(type, filters, null, order, newest, PageRequest.first(PageRequest.USUAL));
    }

    private static StaticPages<Item> pages(
            String path, ListQuestion question, int release, Consumer<StaticAnswer> sink) {
        var version = new Version(release, false, question.version().language());
        return new StaticPages<>(
                version.language(),
                path,
                page -> Cursor.after(release, page.get(page.size() - 1).place()).text(question.text()),
                (page, next) -> new Lists.Page(version, page, next, null).json(),
                sink);
    }
}
