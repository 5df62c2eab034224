package dev.waymark.model;

import static dev.waymark.model.EntryType.LEARNING_RESOURCE;
import static dev.waymark.model.EntryType.SKILL;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to learn from. What the editors do not know is null.
 *
 * @param edition as it is printed, such as {@code 3rd edition}
 * @param status null if nobody has looked
 * @param checkedOn when somebody last saw that the address and the access hold
 * @param inLanguage the language in which it is held (BCP 47)
 */
public record LearningResource(
        @NotNull Slug slug,
        @Translatable @NotNull @Line String title,
        @Nullable @Line String edition,
        @Translatable @NotNull @Prose String summary,
        @NotNull LearningResourceKind kind,
        List<@NotNull @Valid Contributor> contributors,

        @Nullable @Line @WebAddress String url,

        @NotNull Access access,
        @Nullable LearningResourceStatus status,
        List<@NotNull @Valid Successor> supersededBy,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate checkedOn,

        @Nullable @LanguageTag String inLanguage,

        @Nullable Level level,
        @Nullable @Valid Effort effort,
        List<@NotNull @Valid TaughtSkill> teaches,
        List<@NotNull @Valid SkillLink> assumes,
        List<@NotNull @Valid Identifier> identifiers,
        @Nullable @Valid Source source,
        @Nullable @Valid License license)
        implements AuthoredDocument {

    public LearningResource {
        var canonical = inLanguage == null ? null : Languages.canonical(inLanguage);
        inLanguage = canonical == null ? inLanguage : canonical;
        contributors = Lists.orEmpty(contributors);
        supersededBy = Lists.orEmpty(supersededBy);
        teaches = Lists.orEmpty(teaches);
        assumes = Lists.orEmpty(assumes);
        identifiers = Lists.orEmpty(identifiers);
    }

    /** A person or an organisation that made or offers learning resources, under one slug at all of them. */
    public record Contributor(
            @NotNull Slug slug,
            @NotNull @Line String name,
            @NotNull ContributorRole role) {}

    /** How long a learning resource takes, as a range in hours. */
    public record Effort(
            @NotNull @Min(0) @Max(10_000) Integer minHours,
            @NotNull @Min(0) @Max(10_000) Integer maxHours,
            @NotNull EffortBasis basis) {}

    public record TaughtSkill(
            @NotNull Slug skill,
            @NotNull Depth depth,
            @NotNull Assertion assertion) {}

    public record Successor(
            @NotNull Slug learningResource, @NotNull Assertion assertion) {}

    @Override
    public EntryType type() {
        return LEARNING_RESOURCE;
    }

    @Override
    public List<Edge> edges() {
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < teaches.size(); i++) {
            var taught = teaches.get(i);
            edges.add(new Edge(
                    Relation.TEACHES,
                    null,
                    SKILL,
                    taught.skill(),
                    "/teaches/%s/skill".formatted(i),
                    new Edge.Attributes(null, null, null, null, taught.depth(), null, taught.assertion())));
        }
        for (int i = 0; i < assumes.size(); i++) {
            var assumed = assumes.get(i);
            edges.add(new Edge(
                    Relation.ASSUMES,
                    null,
                    SKILL,
                    assumed.skill(),
                    "/assumes/%s/skill".formatted(i),
                    Edge.Attributes.of(assumed.assertion())));
        }
        for (int i = 0; i < supersededBy.size(); i++) {
            var successor = supersededBy.get(i);
            edges.add(new Edge(
                    Relation.SUPERSEDED_BY,
                    null,
                    LEARNING_RESOURCE,
                    successor.learningResource(),
                    "/supersededBy/%s/learningResource".formatted(i),
                    Edge.Attributes.of(successor.assertion())));
        }
        return edges;
    }
}
