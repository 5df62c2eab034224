package dev.waymark.reading;

import static java.util.stream.Collectors.toSet;

import dev.waymark.http.response.ResponseCache;
import dev.waymark.model.Languages;
import dev.waymark.store.ReleaseWatch;
import dev.waymark.store.ReleaseWatch.Changed;
import dev.waymark.store.ReleaseWatch.Newest;
import dev.waymark.store.Repetition;
import dev.waymark.wire.Href;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The release that everybody reads who names none. Each node of the service asks for it ten times a second, and goes from
 * one to the next as a whole, so that no reader of a node ever gets an older release than before.
 */
@ApplicationScoped
public class NewestRelease {

    /** Before anything is imported. */
    static final int PRIORITY = 1000;

    private static final Logger LOG = Logger.getLogger(NewestRelease.class);

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Of more changes than this nothing is kept. */
    private static final int MOST_CHANGES = 10_000;

    /** What fails sooner than this is tried again at once: the connection was old, and not the database away. */
    private static final long QUICK_NANOS = 500_000_000;

    private final ReleaseWatch watch;
    private final ResponseCache cache;
    private final Languages languages;
    private final Event<FormerContentGone> gone;
    private final Repetition looking = new Repetition("waymark-releases");
    private final AtomicInteger begun = new AtomicInteger();
    private @Nullable Instant publishedAt;
    private int withdrawn;

    NewestRelease(ReleaseWatch watch, ResponseCache cache, Languages languages, Event<FormerContentGone> gone) {
        this.watch = watch;
        this.cache = cache;
        this.languages = languages;
        this.gone = gone;
    }

    void start(@Observes @Priority(PRIORITY) StartupEvent event) {
        refresh();
        looking.start(this::refresh, PAUSE);
    }

    void end(@Observes ShutdownEvent event) {
        looking.end();
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

    /** Looks for a newer one. Who comes while somebody is about to look waits for what that one finds. */
    public void refresh() {
        int before = begun.get();
        synchronized (this) {
            if (begun.get() == before) {
                begun.incrementAndGet();
                look();
            }
        }
    }

    private void look() {
        try {
            take(newest());
            if (!isReadable()) {
                LOG.info("The database answers again");
            }
            cache.setAground(false);
        } catch (SQLException | RuntimeException e) {
            if (isReadable()) {
                LOG.warnf("The database does not answer; what is kept in memory is still served: %s", e.getMessage());
            }
            cache.setAground(true);
        }
    }

    private Newest newest() throws SQLException {
        long start = System.nanoTime();
        try {
            return watch.newest();
        } catch (SQLException e) {
            if (System.nanoTime() - start > QUICK_NANOS) {
                throw e;
            }
            return watch.newest();
        }
    }

    private void take(Newest newest) throws SQLException {
        int before = cache.release();
        boolean other = newest.number() == before && !Objects.equals(newest.publishedAt(), publishedAt);
        if (newest.number() < before || other) {
            LOG.warnf("Another database: its newest release is %s, and it was %s", newest.number(), before);
            restart(newest.number());
        } else if (newest.withdrawn() > withdrawn) {
            restart(newest.number()); // not even what is pinned is what it was
        } else if (newest.number() > before) {
            advance(newest.number(), before);
        }
        publishedAt = newest.publishedAt();
        withdrawn = newest.withdrawn();
    }

    private void restart(int newest) {
        cache.restart(newest);
        gone.fire(new FormerContentGone());
    }

    private void advance(int newest, int before) throws SQLException {
        var changes = changesSince(before);
        if (changes == null) {
            cache.restart(newest);
        } else {
            cache.advance(newest, changes.changed, changes.ended);
        }
    }

    /** The paths of entries that are not any more what they were, and of those that have lost a name. */
    private record Changes(Set<String> changed, Set<String> ended) {}

    /**
     * Returns null if there are too many to say, or if nothing is kept yet that they could matter to.
     *
     * @throws SQLException if the database has gone away meanwhile, so that what is kept is all that there is
     */
    private @Nullable Changes changesSince(int release) throws SQLException {
        if (release == 0) {
            return null;
        }
        try {
            return watch.changedSince(release, languages.offered(), MOST_CHANGES)
                    .map(all -> new Changes(paths(all, change -> true), paths(all, Changed::ended)))
                    .orElse(null);
        } catch (SQLException | RuntimeException e) {
            watch.newest(); // or throws
            LOG.debug("What has changed cannot be told, so that nothing is kept", e);
            return null;
        }
    }

    private static Set<String> paths(List<Changed> all, Predicate<Changed> which) {
        return all.stream()
                .filter(which)
                .map(change -> Href.of(change.type(), change.slug()))
                .collect(toSet());
    }
}
