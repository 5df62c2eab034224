package dev.waymark.search;

import dev.waymark.reading.VersionParameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the search by an identifier takes. */
public class LookupParameters extends VersionParameters {
    @RestQuery
    @Parameter(
            description =
                    "The URI of a concept, as its framework writes it: that of ESCO begins with `http://data.europa.eu/esco/`,"
                            + " that of a DOI with `https://doi.org/`, and that of a book is `urn:isbn:` with the 13 digits.",
            required = true,
            example = "http://data.europa.eu/esco/occupation/258e46f9-0075-4a2e-adae-1ff0477e0f30",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 2000))
    @Nullable
    String uri;
}
