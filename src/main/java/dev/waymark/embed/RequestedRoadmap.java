package dev.waymark.embed;

import dev.waymark.delivery.TypedDocuments;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import dev.waymark.wire.RoadmapDocument;
import dev.waymark.wire.StageDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A roadmap as somebody asks to see it.
 *
 * @param published the roadmap
 * @param stage the slug of the only stage to show; null for all of them
 * @param theme the colours
 */
public record RequestedRoadmap(
        TypedDocuments.Published<RoadmapDocument> published,
        @Nullable String stage,
        Theme theme) {

    /** The roadmap. */
    public RoadmapDocument document() {
        return published.document();
    }

    /** Whether the roadmap has another name than the one that it was asked for by. */
    public boolean moved(String slug) {
        return !document().slug().equals(slug);
    }

    /** Whether all of it is to be shown. */
    public boolean whole() {
        return stage == null;
    }

    /**
     * The stages to show.
     *
     * @throws ProblemException if there is none of that slug
     */
    public List<StageDocument> stages() {
        var stages = document().stages().stream()
                .filter(one -> stage == null || one.slug().equals(stage))
                .toList();
        if (stages.isEmpty() && stage != null) {
            throw ProblemType.UNKNOWN_ENTRY.because("The roadmap '%s' has no stage '%s' in this release."
                    .formatted(document().slug(), stage));
        }
        return stages;
    }
}
