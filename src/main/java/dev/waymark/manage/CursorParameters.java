package dev.waymark.manage;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which page is asked for of a list that is not counted. */
public class CursorParameters {
    @RestQuery
    @Parameter(
            description = "How many items a page has at most; 20 without it.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "100"))
    @Nullable
    String limit;

    @RestQuery
    @Parameter(
            description =
                    "The `next` of the page before; repeat the other parameters with it, but for `limit`. It does not"
                            + " expire.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 512))
    @Nullable
    String cursor;
}
