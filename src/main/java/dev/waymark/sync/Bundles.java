package dev.waymark.sync;

import static dev.waymark.problem.ProblemType.BUNDLE_TOO_LARGE;
import static dev.waymark.problem.ProblemType.OVERLOADED;

import dev.waymark.problem.ProblemException;
import dev.waymark.reading.FormerContentGone;
import dev.waymark.reading.Versions;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps bundles, each made once, by one thread: however many ask for however many, the database and the processors are left to
 * readers. The newest release goes first, and one former release waits at most. Of a large one, who asks first is told to come
 * again.
 */
@ApplicationScoped
class Bundles {
    private static final int MOST_QUEUED = 8;

    /** Of so many bundles it is remembered that they are too large, so that they are not begun for everybody who asks. */
    private static final int MOST_KNOWN = 100;

    /** Each of those who wait has a thread, which others need for all else. */
    private static final int MOST_WAITING = 4;

    private static final long PATIENCE_SECONDS = 10;

    private final BundleWriter writer;
    private final Versions versions;

    /** All kept files together are no larger; a bundle that would be so alone is refused. */
    private final long mostBytes;

    private final Semaphore seats = new Semaphore(MOST_WAITING);
    private final Map<BundleKey, CompletableFuture<Bundle>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final ThreadPoolExecutor maker =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), task -> {
                Thread thread = new Thread(task, "waymark-bundles");
                thread.setDaemon(true);
                return thread;
            });

    Bundles(BundleWriter writer, Versions versions, BundleConfig config) {
        this.writer = writer;
        this.versions = versions;
        this.mostBytes = config.size().asLongValue();
    }

    /** One that waits for its turn. */
    private final class Making implements Runnable, Comparable<Making> {
        private final BundleKey key;
        private final CompletableFuture<Bundle> bundle;

        Making(BundleKey key, CompletableFuture<Bundle> bundle) {
            this.key = key;
            this.bundle = bundle;
        }

        boolean isWanted() {
            return !bundle.isDone();
        }

        @Override
        public void run() {
            make(key, bundle);
        }

        @Override
        public int compareTo(Making other) {
            return Integer.compare(other.key.release(), key.release());
        }
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
        if (bundle.isDone()) {
            return made(bundle, 0);
        }
        if (!seats.tryAcquire()) {
            throw later("The bundle is being made, and others wait for it. Ask again in 5 seconds.");
        }
        try {
            return made(bundle, PATIENCE_SECONDS);
        } finally {
            seats.release();
        }
    }

    private static Bundle made(CompletableFuture<Bundle> bundle, long seconds) {
        try {
            return bundle.get(seconds, TimeUnit.SECONDS);
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

    /** Forgets one whose file is gone, unless another one has taken its place. */
    synchronized void forget(BundleKey key, Bundle gone) {
        var known = kept.get(key);
        if (known != null
                && known.isDone()
                && !known.isCompletedExceptionally()
                && known.join().equals(gone)) {
            kept.remove(key);
            drop(known);
        }
    }

    private synchronized CompletableFuture<Bundle> making(BundleKey key) {
        var known = kept.get(key);
        if (known != null) {
            return known;
        }
        var bundle = new CompletableFuture<Bundle>();
        checkQueue(key.release());
        try {
            maker.execute(new Making(key, bundle));
        } catch (RejectedExecutionException e) {
            throw later("The service ends. Ask again in 5 seconds.");
        }
        kept.put(key, bundle);
        return bundle;
    }

    private void checkQueue(int release) {
        int newest = versions.newest();
        var queued = maker.getQueue().stream()
                .map(Making.class::cast)
                .filter(Making::isWanted)
                .toList();
        if (queued.size() >= MOST_QUEUED
                || release < newest && queued.stream().anyMatch(making -> making.key.release() < newest)) {
            throw later("Other bundles are being made at this moment. Ask again in 5 seconds.");
        }
    }

    private void make(BundleKey key, CompletableFuture<Bundle> bundle) {
        if (bundle.isDone()) {
            return;
        }
        try {
            var made = writer.write(key, mostBytes, bundle::isDone);
            makeRoom(made.gzip().length());
            if (!bundle.complete(made)) {
                made.file().close();
            }
        } catch (RuntimeException | Error e) {
            bundle.completeExceptionally(e);
            if (e instanceof ProblemException problem && problem.type() == BUNDLE_TOO_LARGE) {
                makeRoom(0);
            } else {
                forgetFailed(key, bundle);
            }
        }
    }

    private synchronized void forgetFailed(BundleKey key, CompletableFuture<Bundle> failed) {
        kept.remove(key, failed);
    }

    /** Drops what was asked for longest ago: files as long as their bytes are too many, and refusals as long as these are. */
    private synchronized void makeRoom(long length) {
        long bytes = length + kept.values().stream().mapToLong(Bundles::bytes).sum();
        long refusals = kept.values().stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .count();
        for (var all = kept.values().iterator(); all.hasNext(); ) {
            var oldest = all.next();
            if (oldest.isCompletedExceptionally()) {
                if (refusals > MOST_KNOWN) {
                    refusals--;
                    all.remove();
                }
            } else if (bytes > mostBytes && oldest.isDone()) {
                bytes -= bytes(oldest);
                all.remove();
                drop(oldest);
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
                ? bundle.join().gzip().length()
                : 0;
    }

    private static ProblemException later(String detail) {
        return OVERLOADED.because(detail).withHeader("Retry-After", "5");
    }
}
