package dev.waymark.scale;

import static java.util.stream.Collectors.joining;

import dev.waymark.Database;
import dev.waymark.site.SiteExport;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Publishes and reads content of a size, and measures what that costs. */
@ApplicationScoped
class Scenario {
    static final String IMPORT = "import";
    static final String ONE = "publish one";
    static final String POPULAR = "publish one that is popular";
    static final String SITE = "export a site";
    static final String ALL = "publish all";
    static final String RENDER_ANEW = "render anew";

    private static final int FAR = 30;
    private static final int MOVED = 5;
    private static final int COPIED = 10;
    private static final int ALL_PAGES = 100;

    private final Database database;
    private final Publishing publishing;
    private final Meter meter;
    private final SiteExport site;

    Scenario(Database database, Publishing publishing, Meter meter, SiteExport site) {
        this.site = site;
        this.database = database;
        this.publishing = publishing;
        this.meter = meter;
    }

    /** Starts with an empty database; imports that many entries, and publishes changes of two of them. */
    Map<String, Cost> publish(Path folder, int entries) throws SQLException, InterruptedException {
        database.empty();
        var costs = new LinkedHashMap<String, Cost>();
        publishing.nextEdition().write(folder.resolve("all"), IntStream.range(0, entries));
        try (var analyst = new Analyst(database)) {
            costs.put(IMPORT, meter.of(() -> publishing.publish(folder.resolve("all"))));
        }
        publishing.settle();
        database.awaitNextSecond();
        costs.put(ONE, publishOne(folder.resolve("one"), Entry.skill(entries / 10)));
        costs.put(POPULAR, publishOne(folder.resolve("popular"), Reads.POPULAR));
        costs.put(SITE, meter.of(() -> site.archive(newest()).close()));
        return costs;
    }

    private Cost publishOne(Path folder, Entry entry) {
        publishing.nextEdition().write(folder, IntStream.of(entry.number()));
        return meter.of(() -> publishing.publish(folder));
    }

    /** Publishes everything again: first because all of it has changed, then because the renderer has. */
    Map<String, Cost> publishAll(Path folder, int entries) throws SQLException {
        publishing.nextEdition().write(folder, IntStream.range(0, entries));
        var costs = new LinkedHashMap<String, Cost>();
        costs.put(ALL, meter.of(() -> publishing.publish(folder)));
        publishing.age();
        costs.put(RENDER_ANEW, meter.of(publishing::renderAnew));
        return costs;
    }

    /** Gives the first roadmaps the places of others. */
    void moveRoadmaps(Path folder) throws SQLException {
        for (int i = 0; i < MOVED; i++) {
            publishing.nextEdition().writeLike(folder, Entry.roadmap(i), Entry.roadmap(i + MOVED));
        }
        publishing.publish(folder);
        publishing.settle();
    }

    /** Asks what has changed in a copy of ten roadmaps since one of them was published once more. */
    Map<String, Cost> readDelta(Path folder) {
        var roadmaps = IntStream.range(0, COPIED)
                .mapToObj(i -> Entry.roadmap(i).slug())
                .collect(joining(","));
        var token = Client.get(Client.page("/v1/sync?limit=1000&roadmap=" + roadmaps, ALL_PAGES))
                .getString("token");
        publishOne(folder, Entry.roadmap(COPIED - 1));
        var url = "/v1/sync?since=" + token;
        return Map.of(url, read(url));
    }

    int newest() {
        return publishing.newest();
    }

    List<String> rows(String query) {
        return database.rows(query);
    }

    /** Asks for pages of lists, the first and one far in. */
    Map<String, Cost> readLists() {
        var costs = new LinkedHashMap<String, Cost>();
        var newest = Client.get("/v1/releases?limit=1").getString("items[0].publishedAt");
        Reads.lists(newest).forEach(url -> costs.put(url, read(url)));
        Reads.longLists().forEach(url -> costs.put("far in " + url, read(Client.page(url, FAR))));
        return costs;
    }

    Map<String, Cost> readDocuments() {
        var costs = new LinkedHashMap<String, Cost>();
        Reads.documents().forEach(url -> costs.put(url, read(url)));
        for (var url : new String[] {Reads.references(), Reads.requirements()}) {
            costs.put(url, read(url));
            costs.put("far in " + url, read(Client.page(url, Client.total(url) / 20 - 1)));
        }
        return costs;
    }

    Map<String, Cost> count() {
        var costs = new LinkedHashMap<String, Cost>();
        Reads.counts().forEach(url -> costs.put(url, read(url)));
        return costs;
    }

    private Cost read(String url) {
        return meter.of(() -> Client.get(url));
    }
}
