package dev.waymark.ops;

import dev.waymark.authoring.Import;
import dev.waymark.authoring.ImportReport;
import dev.waymark.publishing.Publisher;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** Sees to it at start that there is something to serve, as this version of the code renders it. */
@ApplicationScoped
class ContentAtStart {
    private static final Logger LOG = Logger.getLogger(ContentAtStart.class);

    private final ContentConfig config;
    private final Import imports;
    private final Publisher publisher;

    ContentAtStart(ContentConfig config, Import imports, Publisher publisher) {
        this.config = config;
        this.imports = imports;
        this.publisher = publisher;
    }

    void prepare(@Observes StartupEvent event) {
        publisher
                .renderAnew()
                .ifPresent(release -> LOG.infof("All content was rendered anew and published as release %d", release));
        if (!config.location().equals("none")) {
            var folder = config.location().equals("shipped") ? null : Path.of(config.location());
            imports.run(folder, !config.refresh()).ifPresent(this::report);
        }
    }

    private void report(ImportReport report) {
        LOG.infof("Content from %s: %s", config.location(), report);
    }
}
