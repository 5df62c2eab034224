package dev.waymark.reading;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** In which language an answer is asked for. */
public class LanguageParameters {
    @RestQuery
    @Parameter(
            description = "The language of the texts, a BCP 47 tag such as en or pt-BR. A language that is not on offer"
                    + " falls back to the nearest one that is (RFC 4647, lookup), in the end to the default language.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 35))
    @Nullable
    public String lang;
}
