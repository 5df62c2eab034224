package dev.waymark.embed;

import dev.waymark.delivery.TypedDocuments;
import dev.waymark.delivery.TypedDocuments.Published;
import dev.waymark.http.ContentCredit;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.Languages;
import dev.waymark.wire.RoadmapDocument;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which roadmap to show, and how. Other parameters are ignored, as links get tracking parameters. */
public class RoadmapParameters {
    @RestQuery
    @Nullable
    String release;

    @RestQuery
    @Nullable
    String lang;

    @RestQuery
    @Nullable
    String stage;

    @RestQuery
    @Nullable
    String theme;

    /** Returns the offered language that fits best. */
    String language(Languages languages) {
        return languages.lookup(Parameters.language(lang));
    }

    /** Reads the roadmap that has, or once had, that slug. */
    public RequestedRoadmap read(String slug, TypedDocuments documents, ContentCredit credit) {
        return requested(credit, () -> documents.roadmap(slug, release, lang));
    }

    /** Reads the same with all to which it refers. */
    RequestedRoadmap readWhole(String slug, TypedDocuments documents, ContentCredit credit) {
        return requested(credit, () -> documents.wholeRoadmap(slug, release, lang));
    }

    /** Reads the same as it is in a release that nobody else sees. */
    RequestedRoadmap preview(String slug, int unseen, TypedDocuments documents, ContentCredit credit) {
        return requested(credit, () -> documents.wholeRoadmap(slug, unseen, lang));
    }

    private RequestedRoadmap requested(ContentCredit credit, Supplier<Published<RoadmapDocument>> roadmap) {
        var colours = Theme.of(theme);
        var only = Parameters.slug("stage", stage);
        return new RequestedRoadmap(roadmap.get(), only, colours, credit.license());
    }
}
