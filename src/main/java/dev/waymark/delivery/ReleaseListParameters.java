package dev.waymark.delivery;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list of releases takes. */
public class ReleaseListParameters {
    @RestQuery
    @Parameter(
            description = "How many items a page has at most; 20 without it.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "100"))
    @Nullable
    String limit;

    @RestQuery
    @Parameter(
            description =
                    "The `next` of the page before. It does not expire; only `limit` may change from page to page.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 512))
    @Nullable
    String cursor;

    @RestQuery
    @Parameter(
            description = "How the list is sorted: the newest first.",
            schema = @Schema(type = SchemaType.STRING, enumeration = "-number"))
    @Nullable
    String sort;

    @RestQuery
    @Parameter(
            description = "`exact` to be told in `total` how many items there are on all pages.",
            schema = @Schema(type = SchemaType.STRING, enumeration = "exact"))
    @Nullable
    String count;
}
