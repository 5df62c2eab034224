package dev.waymark.delivery;

import dev.waymark.http.request.WarmAnswers;
import dev.waymark.http.response.ResponseCache;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.model.Relation;
import dev.waymark.reading.NewestRelease;
import dev.waymark.store.Links;
import dev.waymark.store.PublishedDocuments;
import dev.waymark.store.PublishedDocuments.Document;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Keeps documents of the newest release ready before anybody asks for them, roadmaps first, as long as there is room. The
 * start does not wait for it.
 */
@ApplicationScoped
public class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);

    /** After everything that may publish at the start. */
    private static final int PRIORITY = 3000;

    private static final long PAUSE_MILLIS = 500;

    /** Roadmaps are large, and other documents small. */
    private static final int FEW = 5;

    private static final int MANY = 100;

    private final PublishedDocuments documents;
    private final Links links;
    private final WarmAnswers answers;
    private final ResponseCache cache;
    private final NewestRelease newest;
    private final Languages languages;
    private final RequestContextController context;
    private final Thread thread = new Thread(this::run, "waymark-warm-up");
    private volatile List<String> roadmaps = List.of();
    private final CountDownLatch ended = new CountDownLatch(1);

    WarmUp(
            PublishedDocuments documents,
            Links links,
            WarmAnswers answers,
            ResponseCache cache,
            NewestRelease newest,
            Languages languages,
            RequestContextController context) {
        this.documents = documents;
        this.links = links;
        this.answers = answers;
        this.cache = cache;
        this.newest = newest;
        this.languages = languages;
        this.context = context;
    }

    /** Whether every roadmap can be served without the database. */
    public boolean hasRoadmaps() {
        return !roadmaps.isEmpty() && roadmaps.stream().allMatch(cache::has);
    }

    void start(@Observes @Priority(PRIORITY) StartupEvent event) {
        if (cache.keepsAnything()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        ended.countDown();
        thread.join();
    }

    private void run() {
        int warmed = 0;
        try {
            while (!ended.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                int release = newest.number();
                if (release != warmed && newest.isReadable() && warm(release, warmed == 0)) {
                    warmed = release;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps the roadmaps of a release, at first also other documents; returns whether they could be read. */
    private boolean warm(int release, boolean first) {
        try {
            var paths = new ArrayList<String>();
            boolean room = keep(EnumSet.of(EntryType.ROADMAP), FEW, release, paths);
            roadmaps = List.copyOf(paths);
            if (first) {
                translate(release);
            }
            if (room && first) {
                keep(EnumSet.complementOf(EnumSet.of(EntryType.ROADMAP)), MANY, release, paths);
            }
            LOG.debugf("%s documents of release %s are ready", paths.size(), release);
            return true;
        } catch (RuntimeException e) {
            LOG.debug("Documents are made ready later, or when they are asked for", e);
            return false;
        }
    }

    /** Has a long query translated before it is asked for. */
    private void translate(int release) {
        context.activate();
        try {
            links.incoming(0, List.of(Relation.values()), release, 0, 1);
        } finally {
            context.deactivate();
        }
    }

    /** Keeps the documents of some types, and returns whether there is room for more. */
    private boolean keep(Set<EntryType> types, int atOnce, int release, List<String> paths) {
        long last = 0;
        boolean room = true;
        while (room && ended.getCount() > 0) {
            var some = read(last, types, atOnce, release);
            for (var document : some) {
                paths.add(Documents.path(document));
                last = document.id();
                room &= cache.has(Documents.path(document))
                        || answers.keep(Documents.path(document), Documents.newest(document, release));
            }
            if (some.size() < atOnce) {
                break;
            }
        }
        return room;
    }

    /** Gives the connection back after each batch. */
    private List<Document> read(long last, Set<EntryType> types, int atOnce, int release) {
        context.activate();
        try {
            return documents.after(last, atOnce, types, languages.standard(), release);
        } finally {
            context.deactivate();
        }
    }
}
