package dev.waymark.manage;

import dev.waymark.authoring.UploadReport;
import dev.waymark.model.EntryType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Something that was found in content, and where it came from.")
public record FileFinding(
        String severity,
        String rule,
        EntryType type,
        String slug,
        String pointer,
        String detail,
        List<String> allowed,
        @Nullable String file,
        @Nullable Integer line) {

    static FileFinding of(UploadReport.Found found) {
        var finding = found.finding();
        return new FileFinding(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.rule().value(),
                finding.type(),
                finding.slug(),
                finding.pointer(),
                finding.detail(),
                finding.allowed(),
                found.file(),
                found.line());
    }
}
