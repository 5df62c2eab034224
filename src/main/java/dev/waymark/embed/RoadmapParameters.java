package dev.waymark.embed;

import dev.waymark.delivery.TypedDocuments;
import dev.waymark.http.ContentCredit;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.Languages;
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
        var colours = Theme.of(theme);
        var only = Parameters.slug("stage", stage);
        return new RequestedRoadmap(documents.roadmap(slug, release, lang), only, colours, credit.license());
    }
}
