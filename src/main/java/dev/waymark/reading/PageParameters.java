package dev.waymark.reading;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for. */
public class PageParameters {
    @RestQuery
    @Parameter(
            description =
                    "How many items a page has at most; 20 without it. A page of content ends earlier behind 8 MiB of"
                            + " items: go on until `next` is null.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "100"))
    @Nullable
    String limit;

    @RestQuery
    @Parameter(
            description =
                    "The `next` of the page before; repeat the other parameters with it. It belongs to the release"
                            + " in which the paging began and does not expire; only `limit` may change from page to page.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 512))
    @Nullable
    String cursor;

    @RestQuery
    @Parameter(
            description = "`exact` to be told in `total` how many items there are on all pages.",
            schema = @Schema(type = SchemaType.STRING, title = "Count", enumeration = "exact"))
    @Nullable
    String count;
}
