package dev.waymark.delivery;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What every list of content takes that stands in roadmaps: skills, job roles and learning resources. */
public class PlacedListParameters extends ListParameters {
    @RestQuery
    @Parameter(
            description =
                    "How the list is sorted: `position`, the order of the roadmap, needs `roadmap` and is the default"
                            + " with it; otherwise the default is `title`. `updatedAt` is the earliest first, and by"
                            + " slug within a release; `-updatedAt` is the exact reverse. No other order can be turned"
                            + " round.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            title = "Sort",
                            enumeration = {"position", "title", "updatedAt", "-updatedAt"}))
    @Nullable
    String sort;

    @RestQuery
    @Parameter(
            description = "Only what stands in these roadmaps. With `stage`, both hold for one and the same place.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    List<String> roadmap;

    @RestQuery
    @Parameter(
            description =
                    "Only what stands in stages with these slugs, of any roadmap or of those that `roadmap` names.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    List<String> stage;
}
