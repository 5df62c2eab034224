package dev.waymark.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.jboss.logging.Logger;

/**
 * Tells operators what was found in a release when it is public: of a preview, or of what could not be published, the log would say
 * what drafts say.
 */
@ApplicationScoped
class FindingsLog {
    private static final Logger LOG = Logger.getLogger(FindingsLog.class);

    /** So many are told; the answer to who publishes tells all. */
    private static final int TOLD = 20;

    void published(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublishedFindings event) {
        var findings = event.findings();
        findings.stream()
                .limit(TOLD)
                .forEach(finding -> LOG.warnf(
                        "%s %s, %s: %s", finding.type().value(), finding.slug(), finding.pointer(), finding.detail()));
        if (findings.size() > TOLD) {
            LOG.warnf("%s findings more", findings.size() - TOLD);
        }
    }
}
