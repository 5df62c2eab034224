package dev.waymark.ops.postgresql;

import io.quarkus.runtime.ApplicationLifecycleManager;
import java.time.Duration;

/**
 * The application's end, for which the server's end has to wait: hooks of a JVM run side by side, in no order.
 *
 * @param patience how long an application may take over its last requests
 */
record ApplicationEnd(Duration patience) {

    /** Returns when the application has answered its last request and closed its connections. */
    void await() {
        Waiting.until(patience, () -> ApplicationLifecycleManager.getCurrentApplication() == null);
    }
}
