package dev.waymark.rendering;

import dev.waymark.model.EntryType;
import dev.waymark.model.Roadmap;
import dev.waymark.model.Stage;
import dev.waymark.wire.Href;
import dev.waymark.wire.RoadmapCounts;
import dev.waymark.wire.RoadmapDocument;
import dev.waymark.wire.RoadmapRef;
import dev.waymark.wire.RoadmapSummary;
import dev.waymark.wire.StageDocument;
import dev.waymark.wire.TipDocument;
import dev.waymark.wire.TipSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes a roadmap's published documents of its authored one, and those of its stages and tips. */
class RoadmapRenderer {
    List<RenderedPart> render(Roadmap roadmap, RenderContext context) {
        var slug = roadmap.slug().value();
        var ref = new RoadmapRef(roadmap.type(), slug, roadmap.title(), Href.of(roadmap.type(), slug));
        var parts = new ArrayList<RenderedPart>();
        var stageRenderer = new StageRenderer(ref, context);
        for (int i = 0; i < roadmap.stages().size(); i++) {
            parts.add(stageRenderer.render(
                    roadmap.stages().get(i), i + 1, roadmap.stages().subList(0, i + 1)));
        }
        for (int i = 0; i < roadmap.tips().size(); i++) {
            parts.add(tip(roadmap.tips().get(i), i + 1, ref, context));
        }
        var all = List.copyOf(parts);
        parts.add(context.dating().date(roadmap.type(), "", at -> whole(roadmap, all, ref, context, at)));
        return parts;
    }

    private static RenderedPart whole(
            Roadmap roadmap, List<RenderedPart> parts, RoadmapRef ref, RenderContext context, Instant updatedAt) {
        return new RenderedPart(
                roadmap.type(),
                "",
                ref.slug(),
                0,
                roadmap.title(),
                Map.of(),
                document(roadmap, parts, context, updatedAt),
                new RoadmapSummary(
                        roadmap.type(),
                        ref.slug(),
                        ref.href(),
                        roadmap.title(),
                        roadmap.summary(),
                        context.language(),
                        updatedAt,
                        counts(roadmap)));
    }

    private static RoadmapDocument document(
            Roadmap roadmap, List<RenderedPart> parts, RenderContext context, Instant updatedAt) {
        return new RoadmapDocument(
                roadmap.type(),
                roadmap.slug().value(),
                context.formerSlugs(),
                Href.of(roadmap.type(), roadmap.slug().value()),
                roadmap.title(),
                roadmap.summary(),
                context.language(),
                context.untranslated(),
                context.revision(),
                updatedAt,
                roadmap.introduction(),
                roadmap.conclusion(),
                roadmap.audience(),
                roadmap.industries(),
                SharedParts.source(roadmap.source()),
                SharedParts.license(roadmap.license()),
                counts(roadmap),
                documents(parts, StageDocument.class),
                documents(parts, TipDocument.class),
                null);
    }

    private static <T> List<T> documents(List<RenderedPart> parts, Class<T> type) {
        return parts.stream()
                .map(RenderedPart::document)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static RenderedPart tip(Roadmap.Tip tip, int position, RoadmapRef roadmap, RenderContext context) {
        var slug = tip.slug().value();
        return context.dating()
                .date(
                        EntryType.TIP,
                        slug,
                        at -> new RenderedPart(
                                EntryType.TIP,
                                slug,
                                slug,
                                position,
                                tip.title(),
                                Map.of(),
                                document(tip, position, roadmap, context, at),
                                new TipSummary(
                                        EntryType.TIP,
                                        slug,
                                        Href.of(roadmap.slug(), EntryType.TIP, slug),
                                        roadmap,
                                        position,
                                        tip.title(),
                                        tip.summary(),
                                        context.language(),
                                        at)));
    }

    private static TipDocument document(
            Roadmap.Tip tip, int position, RoadmapRef roadmap, RenderContext context, Instant updatedAt) {
        var slug = tip.slug().value();
        return new TipDocument(
                EntryType.TIP,
                slug,
                Href.of(roadmap.slug(), EntryType.TIP, slug),
                roadmap,
                position,
                tip.title(),
                tip.summary(),
                context.language(),
                updatedAt,
                tip.body(),
                tip.actions(),
                context.refs().skills(tip.skills()));
    }

    private static RoadmapCounts counts(Roadmap roadmap) {
        var stages = roadmap.stages();
        return new RoadmapCounts(
                stages.size(),
                stages.stream().mapToInt(stage -> stage.skillGroups().size()).sum(),
                (int) stages.stream().flatMap(StageRenderer::skills).distinct().count(),
                (int) stages.stream()
                        .flatMap(stage -> stage.jobRoles().stream().map(Stage.ListedJobRole::jobRole))
                        .distinct()
                        .count(),
                (int) stages.stream()
                        .flatMap(stage ->
                                stage.learningResources().stream().map(Stage.ListedLearningResource::learningResource))
                        .distinct()
                        .count(),
                roadmap.tips().size());
    }
}
