package dev.waymark.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.Zone;
import dev.waymark.http.error.ProblemView;
import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.model.Languages;
import dev.waymark.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Shows refusals below {@code /embed}, and of the page of a preview, as pages that may be framed: a frame of a JSON document
 * shows a broken face. Files, whose names have a dot, are asked for by programs.
 */
@ApplicationScoped
class RefusalView implements ProblemView {
    private static final Pattern PREVIEW = Pattern.compile("/preview/[^/]+/embed/?");
    private static final Pattern ROADMAP = Pattern.compile("/embed/v1/roadmaps/([a-z0-9-]+)/?");

    private final Languages languages;

    RefusalView(Languages languages) {
        this.languages = languages;
    }

    @Override
    public @Nullable Answer of(String path, @Nullable String query, ProblemException refusal) {
        boolean embedded = Zone.isBelow("/embed", path) || PREVIEW.matcher(path).matches();
        if (!embedded || path.contains(".")) {
            return null;
        }
        return Answer.untagged(
                        refusal.type().status(),
                        Answer.HTML,
                        page(path, query, refusal).render().getBytes(UTF_8),
                        CachePolicy.NO_STORE)
                .with("Content-Security-Policy", RoadmapPageEndpoint.POLICY);
    }

    private RefusalPage page(String path, @Nullable String query, ProblemException refusal) {
        var roadmap = ROADMAP.matcher(path);
        var told = Refusal.of(refusal, query, roadmap.matches(), languages);
        return switch (told.reason()) {
            case LATER -> RefusalPage.of(told, query == null ? path : path + "?" + query, "again");
            case PART ->
                RefusalPage.of(
                        told, RoadmapPageParameters.wholeOf(roadmap.group(1), told.language(), languages), "whole");
            case GONE, REFUSED -> RefusalPage.of(told, "/", "all");
        };
    }
}
