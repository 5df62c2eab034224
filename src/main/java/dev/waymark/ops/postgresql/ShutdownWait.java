package dev.waymark.ops.postgresql;

import io.quarkus.runtime.ApplicationLifecycleManager;
import java.time.Duration;

/** Waits for the shutdown of the application; the shutdown hooks of a JVM run in parallel. */
record ShutdownWait(Duration timeout) {

    void await() {
        Poll.until(timeout, () -> ApplicationLifecycleManager.getCurrentApplication() == null);
    }
}
