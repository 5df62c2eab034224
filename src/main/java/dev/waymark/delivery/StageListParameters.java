package dev.waymark.delivery;

import dev.waymark.model.EntryType;
import dev.waymark.model.Level;
import dev.waymark.store.Filter;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list of stages takes. */
public class StageListParameters extends PartListParameters implements ListRequest {
    @RestQuery
    @Parameter(
            description = "Only the stages of these roadmaps.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    List<String> roadmap;

    @RestQuery
    @Parameter(
            description = "Only stages of these levels.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Level.class))
    @Nullable
    List<String> level;

    @Override
    public ListReader reader() {
        return new ListReader(EntryType.STAGE, this)
                .slugs("roadmap", roadmap, Filter.PartOf::new)
                .terms("level", level, Level.values())
                .sortedByPosition(sort);
    }
}
