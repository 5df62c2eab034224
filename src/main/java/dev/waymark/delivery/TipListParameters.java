package dev.waymark.delivery;

import dev.waymark.model.EntryType;
import dev.waymark.store.Filter;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list of tips takes. */
public class TipListParameters extends PartListParameters implements ListRequest {
    @RestQuery
    @Parameter(
            description = "Only the tips of these roadmaps.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    List<String> roadmap;

    @Override
    public ListReader reader() {
        return new ListReader(EntryType.TIP, this)
                .slugs("roadmap", roadmap, Filter.PartOf::new)
                .sortedByPosition(sort);
    }
}
