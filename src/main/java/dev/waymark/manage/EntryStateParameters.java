package dev.waymark.manage;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the lists of drafts take. */
public class EntryStateParameters {
    static final List<String> STATES = List.of("new", "changed", "published", "retired");

    @RestQuery
    @Parameter(
            description =
                    "What the draft is beside what is public: of an entry that was never published (`new`), saying or staging"
                            + " something else (`changed`), saying the same (`published`), or of an entry taken out of publication"
                            + " (`retired`).",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            title = "EntryStateWord",
                            enumeration = {"new", "changed", "published", "retired"}))
    @Nullable
    String state;

    @RestQuery
    @Parameter(
            description = "What the slug or the title has in it; capitals make no difference.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
    @Nullable
    String q;

    @RestQuery
    @Parameter(description = "The slugs of the drafts that are wanted; without it, all.")
    @Nullable
    List<String> slug;

    @RestQuery
    @Parameter(
            description = "`slug` (the usual), or `-updatedAt` for what was changed last first.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            title = "DraftOrder",
                            enumeration = {"slug", "-updatedAt"}))
    @Nullable
    String sort;

    @RestQuery
    @Parameter(
            description = "How many items a page has at most; 20 without it.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "100"))
    @Nullable
    String limit;

    @RestQuery
    @Parameter(
            description =
                    "The `next` of the page before. It does not expire; what is changed meanwhile stands where it then belongs.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 512))
    @Nullable
    String cursor;
}
