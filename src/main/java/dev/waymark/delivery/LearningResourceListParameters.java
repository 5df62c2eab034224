package dev.waymark.delivery;

import dev.waymark.model.Access;
import dev.waymark.model.EntryType;
import dev.waymark.model.LearningResourceKind;
import dev.waymark.model.LearningResourceStatus;
import dev.waymark.model.Level;
import dev.waymark.store.Filter;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list of learning resources takes. */
public class LearningResourceListParameters extends PlacedListParameters implements ListRequest {
    @RestQuery
    @Parameter(
            description = "Only learning resources that teach one of these skills.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    List<String> skill;

    @RestQuery
    @Parameter(
            description = "Only learning resources that teach a skill that one of these job roles requires.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    List<String> role;

    @RestQuery
    @Parameter(
            description = "Only learning resources of these kinds.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = LearningResourceKind.class))
    @Nullable
    List<String> kind;

    @RestQuery
    @Parameter(
            description = "Only learning resources with this access.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Access.class))
    @Nullable
    List<String> access;

    @RestQuery
    @Parameter(
            description = "Only learning resources of this status; those of unknown status are left out.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = LearningResourceStatus.class))
    @Nullable
    List<String> status;

    @RestQuery
    @Parameter(
            description = "Only learning resources for these levels.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Level.class))
    @Nullable
    List<String> level;

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
            description = "Only learning resources to which one of these contributed: slugs of contributors.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    List<String> provider;

    @RestQuery
    @Parameter(
            description =
                    "Only learning resources that take at most so many hours; those of unknown effort are left out.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "0", maximum = "10000"))
    @Nullable
    String maxHours;

    @Override
    public ListReader reader() {
        return new ListReader(EntryType.LEARNING_RESOURCE, this)
                .placed(this)
                .slugs("skill", skill)
                .slugs("role", role, Filter.TeachesFor::new)
                .slugs("provider", provider)
                .terms("kind", kind, LearningResourceKind.values())
                .terms("access", access, Access.values())
                .terms("status", status, LearningResourceStatus.values())
                .terms("level", level, Level.values())
                .languages("language", language)
                .hours("maxHours", maxHours);
    }
}
