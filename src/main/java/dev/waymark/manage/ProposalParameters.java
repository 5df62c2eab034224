package dev.waymark.manage;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list of proposals takes. */
public class ProposalParameters extends CursorParameters {
    static final List<String> STATES = List.of("open", "published", "declined", "cancelled");

    @RestQuery
    @Parameter(
            description = "Only proposals in this state.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            title = "ProposalStateWord",
                            enumeration = {"open", "published", "declined", "cancelled"}))
    @Nullable
    String state;
}
