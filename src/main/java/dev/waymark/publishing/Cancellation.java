package dev.waymark.publishing;

import jakarta.enterprise.context.ApplicationScoped;

/** Ends long publications when the service ends. */
@ApplicationScoped
public class Cancellation {
    private volatile boolean requested;

    /** Nothing is requested at first. */
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
}
