package dev.waymark.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.delivery.TypedDocuments;
import dev.waymark.http.ContentCredit;
import dev.waymark.http.PublicUrl;
import dev.waymark.model.Languages;
import dev.waymark.problem.ProblemException;
import dev.waymark.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.util.Set;

/** Makes the pages of roadmaps. */
@ApplicationScoped
class RoadmapPages {
    private final TypedDocuments documents;
    private final ContentCredit credit;
    private final PublicUrl publicUrl;
    private final Languages languages;

    RoadmapPages(TypedDocuments documents, ContentCredit credit, PublicUrl publicUrl, Languages languages) {
        this.languages = languages;
        this.documents = documents;
        this.credit = credit;
        this.publicUrl = publicUrl;
    }

    /**
     * Reads the page of the roadmap that has, or once had, that slug.
     *
     * @throws ProblemException if there is no such roadmap, stage or release, or a parameter has an impossible value
     */
    RoadmapPage read(String slug, RoadmapPageParameters parameters) {
        return page(parameters.read(slug, documents, credit), ReferredTexts.NONE, parameters);
    }

    /** Reads the same with the texts of the skills, job roles and learning resources that it shows. */
    RoadmapPage readWhole(String slug, RoadmapPageParameters parameters) {
        var requested = parameters.readWhole(slug, documents, credit);
        return page(requested, texts(requested, parameters.view()), parameters);
    }

    /** Reads the same as it is in a release that nobody else sees. */
    RoadmapPage preview(String slug, RoadmapPageParameters parameters, int unseen) {
        var requested = parameters.preview(slug, unseen, documents, credit);
        return page(requested, texts(requested, parameters.view()), parameters);
    }

    private ReferredTexts texts(RequestedRoadmap requested, View view) {
        var included = requested.document().included();
        if (included == null) {
            return ReferredTexts.NONE;
        }
        var skills = view.isWhole() ? included.skills().keySet() : Set.<String>of();
        var published = requested.published();
        return new ReferredTexts(
                included, documents.teaching(skills, published.document().language(), published.release()));
    }

    private RoadmapPage page(RequestedRoadmap requested, ReferredTexts texts, RoadmapPageParameters parameters) {
        var view = parameters.view();
        var roadmap = requested.document();
        var stages = requested.stages();
        var url = publicUrl.of(parameters.pathOf(roadmap.slug(), "", languages));
        var words = Words.in(roadmap.language());
        return new RoadmapPage(
                roadmap,
                requested.license(),
                requested.whole()
                        ? roadmap.title()
                        : words.text(
                                "roadmap-page.title-of-stage",
                                roadmap.title(),
                                stages.get(0).title()),
                requested.whole() ? roadmap.summary() : stages.get(0).summary(),
                stages,
                requested.whole(),
                texts,
                new Anchors(stages, view),
                requested.published().release(),
                view,
                requested.theme(),
                url,
                publicUrl.of(parameters.canonicalOf(roadmap.slug(), languages)),
                RoadmapPageParameters.wholeOf(roadmap.slug(), roadmap.language(), languages),
                publicUrl.of(parameters.pathOf(roadmap.slug(), RoadmapPageParameters.CARD, languages)),
                publicUrl.of("/oembed?format=json&url=" + URLEncoder.encode(url, UTF_8)),
                requested.published().policy(),
                words);
    }
}
