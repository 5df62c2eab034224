package dev.waymark.ops;

import dev.waymark.publishing.Cancellation;
import dev.waymark.publishing.CancelledException;
import dev.waymark.publishing.Publisher;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Has everything rendered as this version of the code renders it. The start does not wait for that: what another version
 * rendered serves on until it is published.
 */
@ApplicationScoped
class RenderingAtStart {
    private static final Logger LOG = Logger.getLogger(RenderingAtStart.class);

    private final Publisher publisher;
    private final Cancellation cancellation;
    private final Thread thread = new Thread(this::render, "waymark-rendering");

    RenderingAtStart(Publisher publisher, Cancellation cancellation) {
        this.publisher = publisher;
        this.cancellation = cancellation;
    }

    void start(@Observes @Priority(ContentAtStart.PRIORITY + 1) StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        cancellation.request();
        thread.join();
    }

    private void render() {
        try {
            publisher
                    .renderAnew()
                    .ifPresent(
                            release -> LOG.infof("All content was rendered anew and published as release %s", release));
        } catch (CancelledException e) {
            LOG.info("The service ends before all content was rendered anew; the next start tries again.");
        } catch (RuntimeException e) {
            LOG.error("Rendering all content anew failed; what was rendered before serves on.", e);
        }
    }
}
