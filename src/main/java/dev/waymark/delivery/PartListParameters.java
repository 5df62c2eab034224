package dev.waymark.delivery;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What every list of stages or of tips takes. */
public class PartListParameters extends ListParameters {
    @RestQuery
    @Parameter(
            description =
                    "How the list is sorted: by `position`, the order of the roadmap, if nothing is said. `updatedAt`"
                            + " is the earliest first, and by slug within a release; `-updatedAt` is the exact reverse."
                            + " No other order can be turned round.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            title = "Sort",
                            enumeration = {"position", "title", "updatedAt", "-updatedAt"}))
    @Nullable
    String sort;
}
