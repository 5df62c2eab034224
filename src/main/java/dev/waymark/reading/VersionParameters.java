package dev.waymark.reading;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which version of content is asked for. */
public class VersionParameters {
    @RestQuery
    @Parameter(
            description =
                    "The number of the release to read from; without it, the newest. A document of a given release"
                            + " never changes.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
    @Nullable
    public String release;

    @RestQuery
    @Parameter(
            description = "The language of the texts, a BCP 47 tag such as en or pt-BR. A language that is not on offer"
                    + " falls back to the nearest one that is (RFC 4647, lookup), in the end to the default language.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 35))
    @Nullable
    public String lang;
}
