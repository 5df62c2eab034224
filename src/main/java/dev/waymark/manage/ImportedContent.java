package dev.waymark.manage;

import dev.waymark.authoring.UploadReport;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What an import did, or would do.")
public record ImportedContent(
        List<String> created,
        List<String> changed,
        int unchanged,
        List<String> skipped,
        List<String> removed,
        @Nullable Integer release,
        List<FileFinding> findings) {

    static ImportedContent of(UploadReport report) {
        return new ImportedContent(
                report.created(),
                report.changed(),
                report.unchanged(),
                report.skipped(),
                report.removed(),
                report.release(),
                report.findings().stream().map(FileFinding::of).toList());
    }
}
