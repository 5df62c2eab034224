package dev.waymark.authoring;

import dev.waymark.store.ImportRuns;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How far an import is, or what became of it.")
public record ImportRun(
        int id,
        String href,

        String state,
        int read,
        @Nullable Integer total,
        @Nullable Integer release,
        Instant startedAt,
        @Nullable Instant endedAt) {
    static ImportRun of(ImportRuns.Shown run) {
        return new ImportRun(
                run.id(),
                "/v1/manage/imports/" + run.id(),
                run.state(),
                run.read(),
                run.total(),
                run.release(),
                run.startedAt(),
                run.endedAt());
    }
}
