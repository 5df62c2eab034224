package dev.waymark.delivery;

import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.reading.Json;
import dev.waymark.store.PageQuery;
import dev.waymark.store.PublishedLists;
import dev.waymark.store.Releases;
import dev.waymark.wire.Release;
import dev.waymark.wire.RoadmapSummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is published, for pages that give an overview of it. */
@ApplicationScoped
public class Catalog {
    private static final int MOST_ROADMAPS = 1000;

    private final Releases releases;
    private final PublishedLists lists;
    private final Languages languages;
    private final Json json;

    Catalog(Releases releases, PublishedLists lists, Languages languages, Json json) {
        this.releases = releases;
        this.lists = lists;
        this.languages = languages;
        this.json = json;
    }

    /** Returns the newest release, if there is any. */
    public Optional<Release> newest() {
        return releases.newest().map(ReleaseEndpoint::shown);
    }

    /** Counts the entries of each type in a release; a type without any is left out. */
    public Map<EntryType, Long> counts(int release) {
        return lists.counts(languages.standard(), release);
    }

    /** Lists the first 1000 roadmaps of a release by title. */
    public List<RoadmapSummary> roadmaps(String language, int release) {
        var query = new PageQuery(
                EntryType.ROADMAP, language, release, List.of(), PageQuery.Order.TITLE, null, MOST_ROADMAPS);
        return lists.page(query).stream()
                .map(item -> json.read(item.summary(), RoadmapSummary.class))
                .toList();
    }
}
