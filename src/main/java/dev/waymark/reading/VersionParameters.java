package dev.waymark.reading;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which version of content is asked for. */
public class VersionParameters extends LanguageParameters {
    @RestQuery
    @Parameter(
            description =
                    "The number of the release to read from; without it, the newest. A document of a given release"
                            + " never changes.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
    @Nullable
    public String release;
}
