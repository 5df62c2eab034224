package dev.waymark.delivery;

import dev.waymark.model.EntryType;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list of roadmaps takes. */
public class RoadmapListParameters extends ListParameters implements ListRequest {
    @RestQuery
    @Parameter(
            description =
                    "How the list is sorted, by `title` if nothing is said. `updatedAt` is the earliest first, and by"
                            + " slug within a release; `-updatedAt` is the exact reverse. No other order can be turned"
                            + " round.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            title = "RoadmapSort",
                            enumeration = {"title", "updatedAt", "-updatedAt"}))
    @Nullable
    String sort;

    @Override
    public ListReader reader() {
        return new ListReader(EntryType.ROADMAP, this).sortedByTitle(sort);
    }
}
