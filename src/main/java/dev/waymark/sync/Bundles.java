package dev.waymark.sync;

import static dev.waymark.problem.ProblemType.OVERLOADED;

import dev.waymark.problem.ProblemException;
import dev.waymark.reading.FormerContentGone;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps bundles, each made once, by one thread: however many ask for however many, the database and the processors are left to
 * readers. Of a large one, who asks first is told to come again.
 */
@ApplicationScoped
class Bundles {
    /** All kept files together are no larger, unless one alone is. */
    private static final long MOST_BYTES = 1L << 30;

    private static final int MOST_WAITING = 8;
    private static final long PATIENCE_SECONDS = 10;

    private final BundleWriter writer;
    private final Map<BundleKey, CompletableFuture<Bundle>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final ThreadPoolExecutor maker =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), task -> {
                Thread thread = new Thread(task, "waymark-bundles");
                thread.setDaemon(true);
                return thread;
            });

    Bundles(BundleWriter writer) {
        this.writer = writer;
    }

    void end(@Observes ShutdownEvent event) {
        maker.shutdownNow();
        forgetAll();
    }

    void forget(@Observes FormerContentGone event) {
        forgetAll();
    }

    /** Returns a bundle, made now or kept; one that takes long ends in a problem, and is there later. */
    Bundle get(BundleKey key) {
        var bundle = making(key);
        try {
            return bundle.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw later("The bundle is being made, which takes a while. Ask again in 5 seconds.");
        } catch (CancellationException e) {
            throw later("Content was withdrawn while the bundle was made. Ask again in 5 seconds.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw later("The service ends. Ask again in 5 seconds.");
        }
    }

    /** Forgets one whose file is gone. */
    synchronized void forget(BundleKey key) {
        var gone = kept.remove(key);
        if (gone != null) {
            drop(gone);
        }
    }

    private synchronized CompletableFuture<Bundle> making(BundleKey key) {
        var known = kept.get(key);
        if (known != null) {
            return known;
        }
        var bundle = new CompletableFuture<Bundle>();
        try {
            maker.execute(() -> make(key, bundle));
        } catch (RejectedExecutionException e) {
            throw later("Many bundles are being made at this moment. Ask again in 5 seconds.");
        }
        kept.put(key, bundle);
        return bundle;
    }

    private void make(BundleKey key, CompletableFuture<Bundle> bundle) {
        if (bundle.isDone()) {
            return;
        }
        try {
            var made = writer.write(key);
            if (!bundle.complete(made)) {
                made.file().close();
            }
            keepLess();
        } catch (RuntimeException | Error e) {
            bundle.completeExceptionally(e);
            forget(key, bundle);
        }
    }

    private synchronized void forget(BundleKey key, CompletableFuture<Bundle> failed) {
        kept.remove(key, failed);
    }

    /** Drops what was asked for longest ago. */
    private synchronized void keepLess() {
        long bytes = kept.values().stream().mapToLong(Bundles::bytes).sum();
        for (var key : new ArrayList<>(kept.keySet())) {
            var oldest = kept.get(key);
            if (bytes <= MOST_BYTES || kept.size() == 1) {
                return;
            }
            if (oldest != null && bytes(oldest) > 0) {
                bytes -= bytes(oldest);
                forget(key);
            }
        }
    }

    private synchronized void forgetAll() {
        var all = new ArrayList<>(kept.values());
        kept.clear();
        all.forEach(Bundles::drop);
    }

    /** Deletes its file; what is being sent goes on, and what is being made is for nobody. */
    private static void drop(CompletableFuture<Bundle> bundle) {
        if (!bundle.cancel(false) && !bundle.isCompletedExceptionally()) {
            bundle.join().file().close();
        }
    }

    private static long bytes(CompletableFuture<Bundle> bundle) {
        return bundle.isDone() && !bundle.isCompletedExceptionally()
                ? bundle.join().length()
                : 0;
    }

    private static ProblemException later(String detail) {
        return OVERLOADED.because(detail).withHeader("Retry-After", "5");
    }
}
