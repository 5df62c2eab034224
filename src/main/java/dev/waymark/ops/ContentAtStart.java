package dev.waymark.ops;

import dev.waymark.authoring.Import;
import dev.waymark.authoring.ImportException;
import dev.waymark.authoring.ImportReport;
import dev.waymark.publishing.CancelledException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** Imports content at start. */
@ApplicationScoped
class ContentAtStart {
    static final int PRIORITY = 2000;

    private static final Logger LOG = Logger.getLogger(ContentAtStart.class);

    private final ContentConfig config;
    private final Import imports;

    ContentAtStart(ContentConfig config, Import imports) {
        this.config = config;
        this.imports = imports;
    }

    /** @throws ConfigurationException if nothing could be imported; its message is all that the log shows */
    void prepare(@Observes @Priority(PRIORITY) StartupEvent event) {
        if (!config.location().equals("none")) {
            var folder = config.location().equals("shipped") ? null : Path.of(config.location());
            try {
                imports.run(folder, !config.refresh()).ifPresent(this::report);
            } catch (ImportException | CancelledException e) {
                // Without its cause, with which Quarkus would print a stack trace.
                throw new ConfigurationException(String.valueOf(e.getMessage()));
            }
        }
    }

    private void report(ImportReport report) {
        LOG.infof("Content from %s: %s", config.location(), report);
    }
}
