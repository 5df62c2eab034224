package dev.waymark.delivery;

import dev.waymark.reading.PageParameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list of releases takes. */
public class ReleaseListParameters extends PageParameters {
    @RestQuery
    @Parameter(
            description = "How the list is sorted: `-number`, the newest first, which is the only order there is.",
            schema = @Schema(type = SchemaType.STRING, title = "ReleaseSort", enumeration = "-number"))
    @Nullable
    String sort;
}
