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
import java.util.List;
import org.jboss.logging.Logger;

/** Imports content at start. */
@ApplicationScoped
class ContentAtStart {
    static final int PRIORITY = 2000;
    /** So many warnings stand in the log one by one. */
    private static final int SHOWN = 20;

    private static final Logger LOG = Logger.getLogger(ContentAtStart.class);

    private final ContentConfig config;
    private final Import imports;

    ContentAtStart(ContentConfig config, Import imports) {
        this.config = config;
        this.imports = imports;
    }

    /** @throws ConfigurationException if nothing could be imported; its message is all that the log shows */
    void prepare(@Observes @Priority(PRIORITY) StartupEvent event) {
        if (!config.location().equals(List.of("none"))) {
            try {
                imports.run(config.location(), !config.refresh()).ifPresent(this::report);
            } catch (ImportException | CancelledException e) {
                // Without its cause, with which Quarkus would print a stack trace.
                throw new ConfigurationException(String.valueOf(e.getMessage()));
            }
        }
    }

    private void report(ImportReport report) {
        LOG.infof("Content from %s: %s", String.join(", ", config.location()), report);
        report.warnings().stream().limit(SHOWN).forEach(warning -> LOG.warnf("Content: %s", warning));
        if (report.warnings().size() > SHOWN) {
            LOG.warnf("Content: %s warnings more", report.warnings().size() - SHOWN);
        }
        var fileless = imports.fileless(report.entries());
        if (!fileless.isEmpty()) {
            LOG.warnf("In no file any more, still published: %s", shortened(fileless));
        }
        if (!report.unused().isEmpty()) {
            LOG.infof("No document uses: %s", String.join(", ", report.unused()));
        }
    }

    private static String shortened(List<String> all) {
        var shown = String.join(", ", all.subList(0, Math.min(all.size(), SHOWN)));
        return all.size() > SHOWN ? "%s and %s more".formatted(shown, all.size() - SHOWN) : shown;
    }
}
