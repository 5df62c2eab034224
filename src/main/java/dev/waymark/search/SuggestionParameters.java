package dev.waymark.search;

import dev.waymark.model.EntryType;
import dev.waymark.reading.VersionParameters;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What type-ahead takes. */
public class SuggestionParameters extends VersionParameters {
    @RestQuery
    @Parameter(
            description = "What has been typed so far: the beginning of a name, or of a word in it.",
            required = true,
            example = "sklearn",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 100))
    @Nullable
    String q;

    @RestQuery
    @Parameter(
            description = "Only items of these types.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = EntryType.class))
    @Nullable
    List<String> type;

    @RestQuery
    @Parameter(
            description = "How many items there are at most; 8 without it.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "20"))
    @Nullable
    String limit;
}
