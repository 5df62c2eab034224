package dev.waymark.manage;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list of scheduled releases takes. */
public class ScheduledReleaseParameters extends CursorParameters {
    static final List<String> STATES = List.of("waiting", "published", "failed", "cancelled");

    @RestQuery
    @Parameter(
            description = "Those alone that still wait, were published, failed, or were cancelled; without it, all.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            title = "ScheduledReleaseStateWord",
                            enumeration = {"waiting", "published", "failed", "cancelled"}))
    @Nullable
    String state;
}
