package dev.waymark.embed;

import dev.waymark.delivery.TypedDocuments;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import dev.waymark.wire.License;
import dev.waymark.wire.RoadmapDocument;
import dev.waymark.wire.StageDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A roadmap, and what of it is requested.
 *
 * @param stage the slug of the only stage to show; null for all of them
 * @param service the terms of texts that name none of their own
 */
public record RequestedRoadmap(
        TypedDocuments.Published<RoadmapDocument> published,
        @Nullable String stage,
        Theme theme,
        License service) {

    public RoadmapDocument document() {
        return published.document();
    }

    public License license() {
        var own = document().license();
        return own.name() == null ? service : own;
    }

    /** Tells whether the roadmap has been renamed since that slug. */
    public boolean moved(String slug) {
        return !document().slug().equals(slug);
    }

    public boolean whole() {
        return stage == null;
    }

    /**
     * Returns the only stage to show; null if that is all of them.
     *
     * @throws ProblemException if there is none of that slug
     */
    public @Nullable StageDocument only() {
        return whole() ? null : stages().get(0);
    }

    /**
     * Returns the stages to show.
     *
     * @throws ProblemException if there is none of that slug
     */
    public List<StageDocument> stages() {
        var stages = document().stages().stream()
                .filter(one -> stage == null || one.slug().equals(stage))
                .toList();
        if (stages.isEmpty() && stage != null) {
            var slugs = document().stages().stream().map(StageDocument::slug).toList();
            throw ProblemType.UNKNOWN_ENTRY.because(
                    "The roadmap '%s' has no stage '%s' in this release; it has %s."
                            .formatted(document().slug(), stage, String.join(", ", slugs)),
                    ProblemError.inParameter("stage", "stage must be one of the roadmap's.", slugs));
        }
        return stages;
    }
}
