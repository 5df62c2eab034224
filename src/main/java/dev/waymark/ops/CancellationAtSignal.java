package dev.waymark.ops;

import dev.waymark.publishing.Cancellation;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Cancels a long import when the JVM is told to end: during the start, Quarkus tells no observer of it. */
@ApplicationScoped
class CancellationAtSignal {
    private final Thread hook;

    CancellationAtSignal(Cancellation cancellation) {
        this.hook = new Thread(cancellation::request, "waymark-cancellation");
    }

    void start(@Observes @Priority(ContentAtStart.PRIORITY - 1) StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void end(@Observes ShutdownEvent event) {
        if (!ApplicationLifecycleManager.isVmShuttingDown()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
