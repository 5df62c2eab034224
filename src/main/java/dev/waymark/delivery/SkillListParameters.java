package dev.waymark.delivery;

import dev.waymark.model.EntryType;
import dev.waymark.model.SkillKind;
import dev.waymark.store.Filter;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list of skills takes. */
public class SkillListParameters extends PlacedListParameters implements ListRequest {
    @RestQuery
    @Parameter(
            description = "Only skills that one of these job roles requires.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    List<String> role;

    @RestQuery
    @Parameter(
            description = "Only skills of these kinds.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = SkillKind.class))
    @Nullable
    List<String> kind;

    @Override
    public ListReader reader() {
        return new ListReader(EntryType.SKILL, this)
                .placed(this)
                .slugs("role", role, Filter.RequiredBy::new)
                .terms("kind", kind, SkillKind.values());
    }
}
