package dev.waymark.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.Languages;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How the page of a roadmap shows it. */
public class RoadmapPageParameters extends RoadmapParameters {
    /** What makes the poster of a page's path. */
    static final String POSTER = ".svg";

    /** What makes the card of a page's path; it shows the whole roadmap. */
    static final String CARD = ".png";

    @RestQuery
    @Nullable
    String view;

    /** Those that stand in the query of a page's URL. */
    static RoadmapPageParameters of(Map<String, String> query) {
        var parameters = new RoadmapPageParameters();
        parameters.release = query.get("release");
        parameters.lang = query.get("lang");
        parameters.view = query.get("view");
        parameters.theme = query.get("theme");
        parameters.stage = query.get("stage");
        return parameters;
    }

    /** What is shown of the stages. */
    View view() {
        return View.of(Parameters.oneOf("view", view, View.words(), View.OUTLINE.word()));
    }

    /**
     * The path of the page with what differs from the usual, always written in the same way.
     *
     * @param suffix what makes a picture of the page, such as {@code .svg}; empty for the page itself, which alone has views
     */
    String pathOf(String slug, String suffix, Languages languages) {
        var pinned = Parameters.release(release);
        var language = language(languages);
        var given = new LinkedHashMap<String, @Nullable String>();
        given.put("release", pinned == null ? null : pinned.toString());
        given.put("lang", language.equals(languages.standard()) ? null : language);
        given.put("view", view() == View.OUTLINE || !suffix.isEmpty() ? null : view);
        given.put("theme", Theme.of(theme) == Theme.INHERIT ? null : theme);
        given.put("stage", suffix.equals(CARD) ? null : stage);
        var query = encoded(given);
        return "/embed/v1/roadmaps/" + slug + suffix + (query.isEmpty() ? "" : "?" + query);
    }

    /** The values as a query; what is null or empty is left out. */
    static String encoded(Map<String, @Nullable String> values) {
        return values.entrySet().stream()
                .filter(one -> one.getValue() != null && !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(String.valueOf(one.getValue()), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
