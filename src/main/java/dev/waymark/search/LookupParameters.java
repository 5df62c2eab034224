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

    @RestQuery
    @Parameter(
            description = "How many items a page has at most; 20 without it.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "100"))
    @Nullable
    String limit;

    @RestQuery
    @Parameter(
            description =
                    "The `next` of the page before; repeat the other parameters with it, but for `limit`. It belongs to the"
                            + " release in which the paging began and does not expire.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 512))
    @Nullable
    String cursor;
}
