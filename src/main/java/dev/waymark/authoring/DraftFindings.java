package dev.waymark.authoring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What keeps a draft from being published, and what is worth a look.")
public record DraftFindings(
        int errors, int warnings, @Nullable List<ReportedFinding> items) {
    /** @param listed whether to name them as well */
    static DraftFindings of(List<ReportedFinding> findings, boolean listed) {
        int errors = (int) findings.stream()
                .filter(finding -> finding.severity().equals("error"))
                .count();
        return new DraftFindings(errors, findings.size() - errors, listed ? findings : null);
    }
}
