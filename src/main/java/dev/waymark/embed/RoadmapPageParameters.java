package dev.waymark.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.Languages;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How the page of a roadmap shows it. */
public class RoadmapPageParameters extends RoadmapParameters {
    static final String POSTER = ".svg";
    static final String CARD = ".png";

    @RestQuery
    @Nullable
    String view;

    /** Reads the query of a page's URL; the first non-empty value of each parameter counts, as for the page itself. */
    static RoadmapPageParameters of(@Nullable String query) {
        var values = new HashMap<String, String>();
        for (String pair : String.valueOf(query).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && equals < pair.length() - 1) {
                values.putIfAbsent(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
        }
        return of(values);
    }

    private static RoadmapPageParameters of(Map<String, String> query) {
        var parameters = new RoadmapPageParameters();
        parameters.release = query.get("release");
        parameters.lang = query.get("lang");
        parameters.view = query.get("view");
        parameters.theme = query.get("theme");
        parameters.stage = query.get("stage");
        return parameters;
    }

    View view() {
        return View.of(Parameters.oneOf("view", view, View.words(), View.OUTLINE.word()));
    }

    /**
     * Returns the canonical path and query of the page: only what differs from the defaults, in a fixed order.
     *
     * @param suffix {@code .svg} or {@code .png} for a picture; empty for the page itself, which alone has views
     */
    String pathOf(String slug, String suffix, Languages languages) {
        var pinned = Parameters.release(release);
        var language = language(languages);
        var given = new LinkedHashMap<String, @Nullable String>();
        given.put("release", pinned == null ? null : pinned.toString());
        given.put("lang", language.equals(languages.standard()) ? null : language);
        given.put("view", view() == View.OUTLINE || !suffix.isEmpty() ? null : view);
        given.put("theme", Theme.of(theme) == Theme.INHERIT ? null : theme);
        given.put("stage", stage);
        var query = encoded(given);
        return "/embed/v1/roadmaps/" + slug + suffix + (query.isEmpty() ? "" : "?" + query);
    }

    /** Returns the path and query by which search engines know the page: with its content, without its looks. */
    String canonicalOf(String slug, Languages languages) {
        return path(slug, language(languages), stage, languages);
    }

    /** Returns the path and query of the page with all of a roadmap. */
    static String wholeOf(String slug, String language, Languages languages) {
        return path(slug, language, null, languages);
    }

    private static String path(String slug, String language, @Nullable String stage, Languages languages) {
        var given = new LinkedHashMap<String, @Nullable String>();
        given.put("lang", language.equals(languages.standard()) ? null : language);
        given.put("stage", stage);
        var query = encoded(given);
        return "/embed/v1/roadmaps/" + slug + (query.isEmpty() ? "" : "?" + query);
    }

    /** Encodes values as a query, without those that are null or empty. */
    static String encoded(Map<String, @Nullable String> values) {
        return values.entrySet().stream()
                .filter(one -> one.getValue() != null && !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(String.valueOf(one.getValue()), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
