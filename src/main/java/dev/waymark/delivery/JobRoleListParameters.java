package dev.waymark.delivery;

import dev.waymark.model.EntryType;
import dev.waymark.model.Seniority;
import dev.waymark.model.Track;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list of job roles takes. */
public class JobRoleListParameters extends PlacedListParameters implements ListRequest {
    @RestQuery
    @Parameter(
            description = "Only job roles that require one of these skills.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    List<String> skill;

    @RestQuery
    @Parameter(
            description = "Only job roles of these seniorities.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Seniority.class))
    @Nullable
    List<String> seniority;

    @RestQuery
    @Parameter(
            description = "Only job roles of these tracks.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Track.class))
    @Nullable
    List<String> track;

    @Override
    public ListReader reader() {
        return new ListReader(EntryType.JOB_ROLE, this)
                .placed(this)
                .slugs("skill", skill)
                .terms("seniority", seniority, Seniority.values())
                .terms("track", track, Track.values());
    }
}
