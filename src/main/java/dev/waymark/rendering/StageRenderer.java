package dev.waymark.rendering;

import dev.waymark.model.EntryType;
import dev.waymark.model.SkillGroup;
import dev.waymark.model.Slug;
import dev.waymark.model.Stage;
import dev.waymark.wire.AlsoRequired;
import dev.waymark.wire.Href;
import dev.waymark.wire.JobRoleLink;
import dev.waymark.wire.JobRoleRef;
import dev.waymark.wire.ListedLearningResource;
import dev.waymark.wire.Placement;
import dev.waymark.wire.RoadmapRef;
import dev.waymark.wire.StageCounts;
import dev.waymark.wire.StageDocument;
import dev.waymark.wire.StageSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the published documents of a stage. */
class StageRenderer {
    private final RoadmapRef roadmap;
    private final RenderContext context;

    StageRenderer(RoadmapRef roadmap, RenderContext context) {
        this.roadmap = roadmap;
        this.context = context;
    }

    /** @param soFar the stages of the roadmap up to this one */
    RenderedPart render(Stage stage, int position, List<Stage> soFar) {
        var alsoRequired = alsoRequired(stage, soFar);
        return context.dating()
                .date(EntryType.STAGE, stage.slug().value(), at -> part(stage, position, alsoRequired, at));
    }

    private RenderedPart part(Stage stage, int position, List<AlsoRequired> alsoRequired, Instant updatedAt) {
        var slug = stage.slug().value();
        return new RenderedPart(
                EntryType.STAGE,
                slug,
                slug,
                position,
                stage.title(),
                Map.of("level", List.of(stage.level().value())),
                document(stage, position, alsoRequired, updatedAt),
                new StageSummary(
                        EntryType.STAGE,
                        slug,
                        href(slug),
                        roadmap,
                        position,
                        stage.level(),
                        stage.title(),
                        stage.summary(),
                        context.language(),
                        updatedAt,
                        counts(stage)));
    }

    private StageDocument document(Stage stage, int position, List<AlsoRequired> alsoRequired, Instant updatedAt) {
        var refs = context.refs();
        return new StageDocument(
                EntryType.STAGE,
                stage.slug().value(),
                href(stage.slug().value()),
                roadmap,
                position,
                stage.level(),
                stage.title(),
                stage.summary(),
                context.language(),
                updatedAt,
                stage.goal(),
                stage.seniorities(),
                counts(stage),
                IntStream.range(0, stage.skillGroups().size())
                        .mapToObj(i -> group(stage.skillGroups().get(i), i + 1))
                        .toList(),
                stage.jobRolesExhaustive(),
                stage.jobRoles().stream()
                        .map(listed -> new JobRoleLink(refs.jobRole(listed.jobRole()), listed.assertion()))
                        .toList(),
                alsoRequired,
                stage.learningResources().stream()
                        .map(listed -> new ListedLearningResource(
                                listed.category(),
                                refs.learningResource(listed.learningResource()),
                                listed.assertion()))
                        .toList(),
                null);
    }

    /** What the job roles of a stage require and no stage up to it places; what most of them require comes first. */
    private List<AlsoRequired> alsoRequired(Stage stage, List<Stage> soFar) {
        var placed = soFar.stream().flatMap(StageRenderer::skills).collect(Collectors.toSet());
        var requiredBy = new LinkedHashMap<Slug, List<JobRoleRef>>();
        for (var listed : stage.jobRoles()) {
            for (var skill : context.refs().required(listed.jobRole())) {
                if (!placed.contains(skill)) {
                    requiredBy
                            .computeIfAbsent(skill, slug -> new ArrayList<>())
                            .add(context.refs().jobRole(listed.jobRole()));
                }
            }
        }
        return requiredBy.entrySet().stream()
                .map(entry -> new AlsoRequired(context.refs().skill(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt(also -> -also.jobRoles().size()))
                .toList();
    }

    private dev.waymark.wire.SkillGroup group(SkillGroup group, int position) {
        return new dev.waymark.wire.SkillGroup(
                group.slug().value(),
                position,
                group.title(),
                group.guidance(),
                group.exhaustive(),
                group.requirement(),
                group.condition(),
                SharedParts.choices(group.choices()),
                placements(group.placements()));
    }

    private List<Placement> placements(List<SkillGroup.Placement> placements) {
        return placements.stream()
                .map(placement -> new Placement(
                        context.refs().skill(placement.skill()),
                        placement.requirement(),
                        SharedParts.text(placement.choice()),
                        placement.condition(),
                        placement.emphasis(),
                        placement.assertion(),
                        placements(placement.children())))
                .toList();
    }

    private String href(String slug) {
        return Href.of(roadmap.slug(), EntryType.STAGE, slug);
    }

    /** The slugs of every skill that a stage places, those of children included. */
    static Stream<Slug> skills(Stage stage) {
        return stage.skillGroups().stream().flatMap(group -> skills(group.placements()));
    }

    private static Stream<Slug> skills(List<SkillGroup.Placement> placements) {
        return placements.stream()
                .flatMap(placement -> Stream.concat(Stream.of(placement.skill()), skills(placement.children())));
    }

    private static StageCounts counts(Stage stage) {
        return new StageCounts(
                stage.skillGroups().size(),
                (int) skills(stage).distinct().count(),
                stage.jobRoles().size(),
                stage.learningResources().size());
    }
}
