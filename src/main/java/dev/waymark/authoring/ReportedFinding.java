package dev.waymark.authoring;

import dev.waymark.content.Finding;
import dev.waymark.model.EntryType;
import dev.waymark.problem.ProblemError;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Finding", description = "A place at which a document breaks a rule of the content.")
public record ReportedFinding(
        String severity,
        String rule,
        EntryType type,
        String slug,
        String pointer,
        String detail,
        List<String> allowed) {

    public static ReportedFinding of(Finding finding) {
        return new ReportedFinding(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.rule().value(),
                finding.type(),
                finding.slug(),
                finding.pointer(),
                finding.detail(),
                finding.allowed());
    }

    /** The same where it is the reason of a refusal. */
    static ProblemError error(Finding finding) {
        return ProblemError.anywhere(finding.detail(), finding.allowed())
                .inEntry(finding.rule().value(), finding.type(), finding.slug(), finding.pointer());
    }
}
