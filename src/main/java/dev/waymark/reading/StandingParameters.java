package dev.waymark.reading;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a client sends with every call, where it makes no difference. */
public class StandingParameters {
    @RestQuery
    @Parameter(
            description = "The number of a release. It is checked as everywhere below `/v1`, and has no effect here.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
    @Nullable
    String release;

    @RestQuery
    @Parameter(
            description = "A BCP 47 language tag. It is checked as everywhere below `/v1`, and has no effect here.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 35))
    @Nullable
    String lang;
}
