package dev.waymark.delivery;

import dev.waymark.reading.VersionParameters;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which content is listed and in which order, in whatever format; which page of it is asked for besides. */
public class ListParameters extends VersionParameters {
    @RestQuery
    @Parameter(
            description = "Only the items with these slugs, at most 100; a slug that nothing has is left out.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    List<String> slug;

    @RestQuery
    @Parameter(
            description = "Only items published, in their present form, at or after this time (RFC 3339, such as"
                    + " `2026-11-22T09:30:00Z`). An offset without a colon and a space for the `T` are read too; a plus"
                    + " sign has to be escaped (`%2B`).",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String updatedSince;
}
