package dev.waymark.sync;

import dev.waymark.reading.VersionParameters;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a sync takes. */
public class SyncParameters extends VersionParameters {
    @RestQuery
    @Parameter(
            description =
                    "The `token` of the last page of an earlier sync, or of a bundle: only what changed since comes. It"
                            + " holds the filters and the language of that sync, which may be repeated and not changed. It does not"
                            + " expire.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = SyncToken.LONGEST))
    @Nullable
    String since;

    @RestQuery
    @Parameter(
            description = "Only documents of these types; stages and tips are in the documents of their roadmaps.",
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            title = "EntryTypeWord",
                            enumeration = {"roadmap", "skill", "job-role", "learning-resource"}))
    @Nullable
    List<String> type;

    @RestQuery
    @Parameter(
            description =
                    "Only these roadmaps, at most 20, and the skills, job roles and learning resources that stand in them."
                            + " A slug that a roadmap had before means it too.",
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            maxItems = SyncFilter.MOST_ROADMAPS))
    @Nullable
    List<String> roadmap;

    @RestQuery
    @Parameter(
            description =
                    "How many documents and removals a page has at most; 200 without it. A page ends earlier where its"
                            + " documents have a megabyte together.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "1000"))
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
