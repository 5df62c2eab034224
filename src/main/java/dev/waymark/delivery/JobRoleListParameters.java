package dev.waymark.delivery;

import dev.waymark.model.Seniority;
import dev.waymark.model.Track;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list of job roles takes. */
public class JobRoleListParameters extends PlacedListParameters {
    @RestQuery
    @Parameter(
            description = "Only job roles that require one of these skills.",
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class, maxItems = 100))
    @Nullable
    List<String> skill;

    @RestQuery
    @Parameter(
            description = "Only job roles of these seniorities.",
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            schema = @Schema(type = SchemaType.ARRAY, implementation = Seniority.class, maxItems = 100))
    @Nullable
    List<String> seniority;

    @RestQuery
    @Parameter(
            description = "Only job roles of these tracks.",
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            schema = @Schema(type = SchemaType.ARRAY, implementation = Track.class, maxItems = 100))
    @Nullable
    List<String> track;
}
