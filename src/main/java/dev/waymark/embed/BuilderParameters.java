package dev.waymark.embed;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemType;
import dev.waymark.wire.RoadmapDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What to build. An empty field of the form arrives as null. */
public class BuilderParameters extends RoadmapPageParameters {
    static final List<StyleOption> FONTS = List.of(
            new StyleOption("font", "sans", "system-ui, sans-serif"),
            new StyleOption("font", "serif", "Georgia, 'Times New Roman', serif"),
            new StyleOption("font", "mono", "ui-monospace, Menlo, Consolas, monospace"));

    static final List<StyleOption> CORNERS =
            List.of(new StyleOption("corners", "square", "0"), new StyleOption("corners", "round", "1.5em"));

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    @RestQuery
    @Nullable
    String roadmap;

    @RestQuery
    @Nullable
    String way;

    @RestQuery("job-role")
    @Nullable
    String jobRole;

    @RestQuery
    @Nullable
    String access;

    @RestQuery
    @Nullable
    String progress;

    @RestQuery
    @Nullable
    String accent;

    @RestQuery
    @Nullable
    String font;

    @RestQuery
    @Nullable
    String corners;

    /** Returns the method, by default the one that needs no code. */
    EmbedMethod method() {
        return EmbedMethod.of(Parameters.oneOf("way", way, EmbedMethod.words(), EmbedMethod.ADDRESS.word()));
    }

    /** Returns the slug of the roadmap; null for the first. */
    @Nullable
    String roadmap() {
        return Parameters.slug("roadmap", roadmap);
    }

    /** Returns the slug of the job role whose skills are marked; null for none. */
    @Nullable
    String jobRole() {
        return Parameters.slug("job-role", jobRole);
    }

    boolean freeOnly() {
        return Parameters.oneOf("access", access, List.of("free")) != null;
    }

    boolean keepsProgress() {
        return Parameters.oneOf("progress", progress, List.of("local")) != null;
    }

    /** Returns the accent colour as {@code #rrggbb}; null for that of the theme. */
    @Nullable
    String accent() {
        var colour = accent;
        if (colour == null || COLOUR.matcher(colour).matches()) {
            return colour;
        }
        throw ProblemType.INVALID_PARAMETER.because(
                "accent must be a color such as #0f5c46.", ProblemError.inParameter("accent", "not a color"));
    }

    /** Returns the font; null for that of the page. */
    @Nullable
    StyleOption font() {
        return StyleOption.of("font", font, FONTS);
    }

    /** Returns the shape of corners; null for the usual one. */
    @Nullable
    StyleOption corners() {
        return StyleOption.of("corners", corners, CORNERS);
    }

    /** Returns the path and query of the builder with these parameters for a roadmap. */
    String builderOf(RoadmapDocument document) {
        var given = new LinkedHashMap<String, @Nullable String>();
        given.put("roadmap", document.slug());
        given.put("way", way);
        given.put("view", view);
        given.put("theme", theme);
        given.put("access", access);
        given.put("progress", progress);
        given.put("accent", accent);
        given.put("font", font);
        given.put("corners", corners);
        return "/embed?" + encoded(given);
    }
}
