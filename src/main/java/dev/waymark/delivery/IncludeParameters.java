package dev.waymark.delivery;

import dev.waymark.reading.VersionParameters;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which version of a document is asked for, and what else is to come with it. */
public class IncludeParameters extends VersionParameters {
    @RestQuery
    @Parameter(
            description =
                    "What else to send in `included`: every such document to which the answer refers, and the skills to"
                            + " which included job roles and learning resources refer; no further. `references` are the"
                            + " first 100 of what `/references` lists, whose `next` goes on there; nothing refers to a"
                            + " stage.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Includable.class))
    @Nullable
    List<String> include;
}
