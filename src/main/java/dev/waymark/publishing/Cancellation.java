package dev.waymark.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Ends long publications when the service ends. */
@ApplicationScoped
public class Cancellation {
    private volatile boolean requested;

    public Cancellation() {}

    /** Has every publication end at its next step, with nothing published. */
    public void request() {
        requested = true;
    }

    /** @throws CancelledException if the end was requested */
    public void check() {
        if (requested) {
            throw new CancelledException();
        }
    }

    /**
     * Takes one batch after the other.
     *
     * @throws CancelledException if the end was requested before the last one
     */
    public <T> void inBatches(Collection<T> all, Consumer<List<T>> step) {
        for (var batch : Batches.of(all)) {
            check();
            step.accept(batch);
        }
    }
}
