package dev.waymark.reading;

import static java.util.stream.Collectors.toSet;

import dev.waymark.http.response.ResponseCache;
import dev.waymark.model.Languages;
import dev.waymark.store.ReleaseWatch;
import dev.waymark.wire.Href;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * The release that everybody reads who names none. Each node of the service asks for it ten times a second, and goes from
 * one to the next as a whole, so that no reader of a node ever gets an older release than before.
 */
@ApplicationScoped
public class NewestRelease {

    /** Before anything is imported. */
    static final int PRIORITY = 1000;

    private static final Logger LOG = Logger.getLogger(NewestRelease.class);

    private static final long PAUSE_MILLIS = 100;

    /** Of more changes than this nothing is kept. */
    private static final int MOST_CHANGES = 10_000;

    /** The slashes of a document's path before what belongs to its entry: {@code /v1/roadmaps/x/stages/y}. */
    private static final int SLASHES = 4;

    private final ReleaseWatch watch;
    private final ResponseCache cache;
    private final Languages languages;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "waymark-releases"));

    NewestRelease(ReleaseWatch watch, ResponseCache cache, Languages languages) {
        this.watch = watch;
        this.cache = cache;
        this.languages = languages;
    }

    void start(@Observes @Priority(PRIORITY) StartupEvent event) {
        refresh();
        clock.scheduleWithFixedDelay(this::refresh, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    void published(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReleasePublished event) {
        refresh();
    }

    /** Its number; 0 as long as nothing has been published. */
    public int number() {
        return cache.release();
    }

    /** Whether the database answered when it was last asked. */
    public boolean isReadable() {
        return !cache.isAground();
    }

    /** Looks for a newer one, and returns the number of the newest. */
    public synchronized int refresh() {
        try {
            int before = cache.release();
            int newest = watch.newest();
            if (newest < before) {
                LOG.warnf("Release %s is gone; the newest one is %s", before, newest);
                cache.restart(newest);
            } else if (newest > before) {
                cache.advance(newest, unchangedSince(before));
            }
            if (!isReadable()) {
                LOG.info("The database answers again");
            }
            cache.setAground(false);
        } catch (SQLException e) {
            if (isReadable()) {
                LOG.warnf("The database does not answer; what is kept in memory is still served: %s", e.getMessage());
            }
            cache.setAground(true);
        }
        return cache.release();
    }

    private Predicate<String> unchangedSince(int release) throws SQLException {
        var changed = watch.changedSince(release, languages.offered(), MOST_CHANGES);
        if (changed.size() == MOST_CHANGES) {
            return target -> false;
        }
        var paths =
                changed.stream().map(name -> Href.of(name.type(), name.slug())).collect(toSet());
        return target -> !paths.contains(entry(target));
    }

    /** The path of the entry to which a document belongs. */
    private static String entry(String target) {
        var path = target.split("\\?", 2)[0];
        int slashes = 0;
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '/' && ++slashes == SLASHES) {
                return path.substring(0, i);
            }
        }
        return path;
    }
}
