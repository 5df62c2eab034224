package dev.waymark.manage;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What an import takes beside its body. */
public class ImportParameters {
    @RestQuery
    @Parameter(
            description = "`true` to be told what would happen; then nothing has an effect.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String check;

    @RestQuery
    @Parameter(
            description =
                    "`true` to publish what comes and what goes, in one release. Needs the scope `content:publish` too.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String publish;

    @RestQuery
    @Parameter(
            description =
                    "What the release is about, in a line that all may read; with `publish=true` alone. The path and the query have"
                            + " room for 4096 characters together, as they are escaped.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = ReleaseRequest.LONGEST_NOTE))
    @Nullable
    String note;

    @RestQuery
    @Parameter(
            description =
                    "Entries to take away, as `skill/python`. What was published is retired by the next release, or by this"
                            + " one with `publish=true`; a draft that never was is gone. An archive names more of them, each on a line of"
                            + " the file `remove.txt`.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    List<String> remove;
}
