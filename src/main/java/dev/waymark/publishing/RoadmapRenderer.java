package dev.waymark.publishing;

import dev.waymark.model.EntryType;
import dev.waymark.model.Roadmap;
import dev.waymark.model.Stage;
import dev.waymark.wire.Href;
import dev.waymark.wire.License;
import dev.waymark.wire.RoadmapCounts;
import dev.waymark.wire.RoadmapDocument;
import dev.waymark.wire.RoadmapRef;
import dev.waymark.wire.RoadmapSummary;
import dev.waymark.wire.Source;
import dev.waymark.wire.StageDocument;
import dev.waymark.wire.TipDocument;
import dev.waymark.wire.TipSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes a roadmap's published documents of its authored one, and those of its stages and tips. */
class RoadmapRenderer {
    List<Piece> render(Roadmap roadmap, Subject subject) {
        var slug = roadmap.slug().value();
        var ref = new RoadmapRef(roadmap.type(), slug, roadmap.title(), Href.of(roadmap.type(), slug));
        var pieces = new ArrayList<Piece>();
        var stageRenderer = new StageRenderer(ref, subject);
        for (int i = 0; i < roadmap.stages().size(); i++) {
            pieces.add(stageRenderer.render(roadmap.stages().get(i), i + 1));
        }
        for (int i = 0; i < roadmap.tips().size(); i++) {
            pieces.add(tip(roadmap.tips().get(i), i + 1, ref, subject));
        }
        var parts = List.copyOf(pieces);
        var updatedAt = subject.dates().of(roadmap.type(), "", at -> document(roadmap, parts, subject, at));
        pieces.add(new Piece(
                roadmap.type(),
                "",
                slug,
                0,
                roadmap.title(),
                List.of(roadmap.title(), roadmap.summary(), roadmap.introduction(), roadmap.conclusion()),
                Map.of(),
                document(roadmap, parts, subject, updatedAt),
                new RoadmapSummary(
                        roadmap.type(),
                        slug,
                        ref.href(),
                        roadmap.title(),
                        roadmap.summary(),
                        subject.language(),
                        updatedAt,
                        counts(roadmap))));
        return pieces;
    }

    private RoadmapDocument document(Roadmap roadmap, List<Piece> parts, Subject subject, Instant updatedAt) {
        var source = roadmap.source();
        var license = roadmap.license();
        return new RoadmapDocument(
                roadmap.type(),
                roadmap.slug().value(),
                subject.formerSlugs(),
                Href.of(roadmap.type(), roadmap.slug().value()),
                roadmap.title(),
                roadmap.summary(),
                subject.language(),
                List.of(),
                subject.revision(),
                updatedAt,
                roadmap.introduction(),
                roadmap.conclusion(),
                roadmap.audience(),
                roadmap.industries(),
                new Source(source.title(), source.authors(), source.publisher(), source.publishedOn(), source.url()),
                new License(license.name(), license.url(), license.attribution()),
                counts(roadmap),
                documents(parts, StageDocument.class),
                documents(parts, TipDocument.class),
                null);
    }

    private static <T> List<T> documents(List<Piece> parts, Class<T> type) {
        return parts.stream()
                .map(Piece::document)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Piece tip(Roadmap.Tip tip, int position, RoadmapRef roadmap, Subject subject) {
        var slug = tip.slug().value();
        var updatedAt = subject.dates().of(EntryType.TIP, slug, at -> tip(tip, position, roadmap, subject, at));
        return new Piece(
                EntryType.TIP,
                slug,
                slug,
                position,
                tip.title(),
                List.of(tip.title(), tip.summary(), tip.body()),
                Map.of(),
                tip(tip, position, roadmap, subject, updatedAt),
                new TipSummary(
                        EntryType.TIP,
                        slug,
                        Href.of(roadmap.slug(), EntryType.TIP, slug),
                        roadmap,
                        position,
                        tip.title(),
                        tip.summary(),
                        subject.language(),
                        updatedAt));
    }

    private static TipDocument tip(
            Roadmap.Tip tip, int position, RoadmapRef roadmap, Subject subject, Instant updatedAt) {
        var slug = tip.slug().value();
        return new TipDocument(
                EntryType.TIP,
                slug,
                Href.of(roadmap.slug(), EntryType.TIP, slug),
                roadmap,
                position,
                tip.title(),
                tip.summary(),
                subject.language(),
                updatedAt,
                tip.body(),
                tip.actions(),
                tip.skills().stream().map(subject.references()::skill).toList());
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
