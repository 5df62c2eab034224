package dev.waymark.delivery;

import dev.waymark.model.Relation;
import dev.waymark.reading.PageParameters;
import dev.waymark.reading.VersionParameters;
import jakarta.ws.rs.BeanParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list of references to an entry takes. */
public class ReferenceParameters extends VersionParameters {
    @BeanParam
    PageParameters page = new PageParameters();

    @RestQuery
    @Parameter(
            description = "Only references of these kinds.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Relation.class))
    @Nullable
    List<String> relation;
}
