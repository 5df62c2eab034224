package dev.waymark.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.delivery.TypedDocuments;
import dev.waymark.http.PublicUrl;
import dev.waymark.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;

/** Makes the pages of roadmaps. */
@ApplicationScoped
class RoadmapPages {
    private final TypedDocuments documents;
    private final PublicUrl publicUrl;

    RoadmapPages(TypedDocuments documents, PublicUrl publicUrl) {
        this.documents = documents;
        this.publicUrl = publicUrl;
    }

    /**
     * The page of the roadmap that has, or once had, that slug.
     *
     * @throws ProblemException if there is no such roadmap, stage or release, or a parameter has an impossible value
     */
    RoadmapPage read(String slug, RoadmapPageParameters parameters) {
        var view = parameters.view();
        var theme = parameters.theme();
        var published = documents.roadmap(slug, parameters.release, parameters.lang);
        var roadmap = published.document();
        var stages = parameters.stages(roadmap);
        boolean whole = parameters.stage == null;
        var url = publicUrl.of(parameters.pathOf(roadmap, ""));
        return new RoadmapPage(
                roadmap,
                whole
                        ? roadmap.title()
                        : "%s: %s".formatted(roadmap.title(), stages.get(0).title()),
                whole ? roadmap.summary() : stages.get(0).summary(),
                stages,
                whole,
                published.release(),
                view,
                theme,
                url,
                publicUrl.of("/oembed?format=json&url=" + URLEncoder.encode(url, UTF_8)),
                published.freshness());
    }
}
