package dev.waymark.search;

import dev.waymark.model.Access;
import dev.waymark.model.EntryType;
import dev.waymark.model.LearningResourceStatus;
import dev.waymark.model.Level;
import dev.waymark.model.Seniority;
import dev.waymark.model.Track;
import dev.waymark.reading.VersionParameters;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a search takes: the filters of all lists, each for the types of the lists that have it. */
public class SearchParameters extends VersionParameters {
    @RestQuery
    @Parameter(
            description =
                    "What to look for, as people write it; nothing in it is an operator. Case, accents and punctuation do"
                            + " not count, but `C++`, `C#` and `.NET` are what they are.",
            required = true,
            example = "neural networks",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
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
            description =
                    "Only skills, job roles and learning resources that stand in these roadmaps, and their stages and tips. With"
                            + " `stage`, both hold for one and the same place.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    List<String> roadmap;

    @RestQuery
    @Parameter(
            description = "Only skills, job roles and learning resources that stand in stages with these slugs.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    List<String> stage;

    @RestQuery
    @Parameter(
            description = "Only skills and learning resources of these kinds: words of `skill-kind` and of"
                    + " `learning-resource-kind`.",
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            title = "KnownKind",
                            enumeration = {
                                "knowledge",
                                "technique",
                                "tool",
                                "practice",
                                "transversal",
                                "course",
                                "course-series",
                                "lecture-series",
                                "tutorial",
                                "exercise",
                                "project",
                                "book",
                                "competition-platform",
                                "conference",
                                "paper",
                                "article",
                                "video",
                                "documentation",
                                "community"
                            }))
    @Nullable
    List<String> kind;

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

    @RestQuery
    @Parameter(
            description = "Only stages and learning resources for these levels.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Level.class))
    @Nullable
    List<String> level;

    @RestQuery
    @Parameter(
            description = "Only learning resources with this access.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Access.class))
    @Nullable
    List<String> access;

    @RestQuery
    @Parameter(
            description = "Only job roles that require one of these skills, and learning resources that teach one.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    List<String> skill;

    @RestQuery
    @Parameter(
            description =
                    "Only skills that one of these job roles requires, and learning resources that teach a skill that one"
                            + " requires.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    List<String> role;

    @RestQuery
    @Parameter(
            description = "Only learning resources to which one of these contributed: slugs of contributors.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    List<String> provider;

    @RestQuery
    @Parameter(
            description = "Only learning resources of this status; those of unknown status are left out.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = LearningResourceStatus.class))
    @Nullable
    List<String> status;

    @RestQuery
    @Parameter(
            description =
                    "Only learning resources held in these languages (BCP 47): `en` finds `en-GB` too, and `en-GB` itself"
                            + " alone (RFC 4647, basic filtering); those of unknown language are left out.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    List<String> language;

    @RestQuery
    @Parameter(
            description =
                    "Only learning resources that take at most so many hours; those of unknown effort are left out.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "0", maximum = "10000"))
    @Nullable
    String maxHours;

    @RestQuery
    @Parameter(
            description = "Only items with these slugs, at most 100; a slug that nothing has is left out.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    List<String> slug;

    @RestQuery
    @Parameter(
            description = "Only items published, in their present form, at or after this time (RFC 3339, such as"
                    + " `2026-11-22T09:30:00Z`). An offset without a colon and a space for the `T` are read too; a plus"
                    + " sign has to be escaped (`%2B`).",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String updatedSince;

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
