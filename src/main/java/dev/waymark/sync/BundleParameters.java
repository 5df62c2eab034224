package dev.waymark.sync;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a bundle takes. */
public class BundleParameters {
    @RestQuery
    @Parameter(
            description = "The language of the texts, a BCP 47 tag such as en or pt-BR. A language that is not on offer"
                    + " falls back to the nearest one that is (RFC 4647, lookup), in the end to the default language.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 35))
    @Nullable
    String lang;

    @RestQuery
    @Parameter(
            description =
                    "The number of a release. It is checked as everywhere below `/v1`, and has no effect here: the path"
                            + " names the release.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
    @Nullable
    String release;
}
