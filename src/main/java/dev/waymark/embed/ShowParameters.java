package dev.waymark.embed;

import dev.waymark.delivery.TypedDocuments;
import dev.waymark.http.parameter.Parameters;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which roadmap is to be shown and how; what is embedded ignores all others, as links get tracking parameters. */
public class ShowParameters {
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

    /** The roadmap that has, or once had, that slug, as it is asked for. */
    public ShownRoadmap read(String slug, TypedDocuments documents) {
        var colours = Theme.of(theme);
        var only = Parameters.slug("stage", stage);
        return new ShownRoadmap(documents.roadmap(slug, release, lang), only, colours);
    }
}
