package dev.waymark.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.Parameters;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How the page of a roadmap shows it. */
public class RoadmapPageParameters extends ShowParameters {
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
     * The path with these parameters, always in the same order.
     *
     * @param suffix what makes a picture of the page, such as {@code .svg}; empty for the page itself, which alone has views
     */
    String pathOf(String slug, String suffix) {
        var given = new LinkedHashMap<String, @Nullable String>();
        given.put("release", release);
        given.put("lang", lang);
        given.put("view", suffix.isEmpty() ? view : null);
        given.put("theme", theme);
        given.put("stage", stage);
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
