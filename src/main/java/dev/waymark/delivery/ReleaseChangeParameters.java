package dev.waymark.delivery;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the changes between two releases take. */
public class ReleaseChangeParameters {
    @RestQuery
    @Parameter(
            description =
                    "The number of an earlier release to compare with; without it, the one before. With 0 everything is new.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "0"))
    @Nullable
    String since;

    @RestQuery
    @Parameter(
            description =
                    "Of how many entries a page tells the changes at most; 20 without it. Fewer where their documents are large.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "100"))
    @Nullable
    String limit;

    @RestQuery
    @Parameter(
            description = "The `next` of the page before; repeat `since` with it. It does not expire.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 512))
    @Nullable
    String cursor;
}
