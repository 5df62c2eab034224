package dev.waymark.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.delivery.TypedDocuments;
import dev.waymark.http.PublicUrl;
import dev.waymark.model.Languages;
import dev.waymark.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;

/** Makes the pages of roadmaps. */
@ApplicationScoped
class RoadmapPages {
    private final TypedDocuments documents;
    private final PublicUrl publicUrl;
    private final Languages languages;

    RoadmapPages(TypedDocuments documents, PublicUrl publicUrl, Languages languages) {
        this.languages = languages;
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
        var shown = parameters.read(slug, documents);
        var roadmap = shown.document();
        var stages = shown.stages();
        var url = publicUrl.of(parameters.pathOf(roadmap.slug(), "", languages));
        return new RoadmapPage(
                roadmap,
                shown.whole()
                        ? roadmap.title()
                        : "%s: %s".formatted(roadmap.title(), stages.get(0).title()),
                shown.whole() ? roadmap.summary() : stages.get(0).summary(),
                stages,
                shown.whole(),
                shown.published().release(),
                view,
                shown.theme().word(),
                url,
                publicUrl.of(parameters.pathOf(roadmap.slug(), RoadmapPageParameters.CARD, languages)),
                publicUrl.of("/oembed?format=json&url=" + URLEncoder.encode(url, UTF_8)),
                shown.published().policy());
    }
}
