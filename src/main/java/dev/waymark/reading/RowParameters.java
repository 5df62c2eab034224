package dev.waymark.reading;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which rows of a table are asked for: all of them, as a rule. */
public class RowParameters {
    @RestQuery
    @Parameter(
            description = "How many rows there are at most; 5000 without it.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "5000"))
    @Nullable
    String limit;

    @RestQuery
    @Parameter(
            description =
                    "Where the rows go on. It stands in the address that the header `Link` names as `next`, in whose"
                            + " release the rows go on, and does not expire; only `limit` may be changed.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 512))
    @Nullable
    String cursor;
}
