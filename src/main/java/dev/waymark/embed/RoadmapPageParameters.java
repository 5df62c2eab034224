package dev.waymark.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.Parameters;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import dev.waymark.wire.RoadmapDocument;
import dev.waymark.wire.StageDocument;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How a roadmap is to be shown. Other parameters are passed over, as links get tracking parameters. */
public class RoadmapPageParameters {
    private static final List<String> THEMES = List.of("inherit", "light", "dark");

    @RestQuery
    @Nullable
    String release;

    @RestQuery
    @Nullable
    String lang;

    @RestQuery
    @Nullable
    String view;

    @RestQuery
    @Nullable
    String theme;

    @RestQuery
    @Nullable
    String stage;

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

    /** {@code inherit} for the reader's colours, {@code light} or {@code dark}. */
    String theme() {
        return Parameters.oneOf("theme", theme, THEMES, THEMES.get(0));
    }

    /**
     * The stages that are shown.
     *
     * @throws ProblemException if the roadmap has no such stage
     */
    List<StageDocument> stages(RoadmapDocument roadmap) {
        String only = Parameters.slug("stage", stage);
        if (only == null) {
            return roadmap.stages();
        }
        var stages =
                roadmap.stages().stream().filter(one -> one.slug().equals(only)).toList();
        if (stages.isEmpty()) {
            throw ProblemType.UNKNOWN_ENTRY.because(
                    "The roadmap '%s' has no stage '%s' in this release.".formatted(roadmap.slug(), only));
        }
        return stages;
    }

    /**
     * The path with these parameters, always in the same order.
     *
     * @param suffix what makes another face of the page, such as {@code .svg}; empty for the page itself
     */
    String pathOf(RoadmapDocument roadmap, String suffix) {
        var query = query();
        return pathOf(roadmap.slug()) + suffix + (query.isEmpty() ? "" : "?" + query);
    }

    private String query() {
        var given = new LinkedHashMap<String, @Nullable String>();
        given.put("release", release);
        given.put("lang", lang);
        given.put("view", view);
        given.put("theme", theme);
        given.put("stage", stage);
        return encoded(given);
    }

    /** The values as a query; what is null or empty is left out. */
    static String encoded(Map<String, @Nullable String> values) {
        return values.entrySet().stream()
                .filter(one -> one.getValue() != null && !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(String.valueOf(one.getValue()), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The path of a roadmap's page. */
    static String pathOf(String slug) {
        return "/embed/v1/roadmaps/" + slug;
    }
}
