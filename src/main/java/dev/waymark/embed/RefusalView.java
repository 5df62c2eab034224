package dev.waymark.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.Zone;
import dev.waymark.http.error.ProblemView;
import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.model.Languages;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import dev.waymark.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Shows refusals below {@code /embed} as pages that may be framed: a frame of a JSON document shows a broken face. Pictures,
 * scripts and JSON, whose names have a dot, are asked for by programs.
 */
@ApplicationScoped
class RefusalView implements ProblemView {
    private static final Pattern ROADMAP = Pattern.compile("/embed/v1/roadmaps/([a-z0-9-]+)/?");
    private static final Set<Integer> GONE = Set.of(404, 410);

    private final Languages languages;

    RefusalView(Languages languages) {
        this.languages = languages;
    }

    @Override
    public @Nullable Answer of(String path, @Nullable String query, ProblemException refusal) {
        if (!Zone.isBelow("/embed", path) || path.contains(".")) {
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
        int status = refusal.type().status();
        var asked = asked(query);
        var language = language(asked);
        var words = Words.in(language);
        var theme = theme(asked);
        var detail = refusal.problem().detail();
        if (status == 429 || status >= 500) {
            var again = query == null ? path : path + "?" + query;
            return RefusalPage.of("later", detail, again, "again", theme, words);
        }
        var roadmap = ROADMAP.matcher(path);
        boolean part = refusal.type() == ProblemType.UNKNOWN_RELEASE
                || refusal.problem().errors().stream().anyMatch(error -> error.parameter() != null);
        if (part && roadmap.matches()) {
            var entire = RoadmapPageParameters.wholeOf(roadmap.group(1), language, languages);
            return RefusalPage.of("part", detail, entire, "whole", theme, words);
        }
        return RefusalPage.of(GONE.contains(status) ? "gone" : "refused", detail, "/", "all", theme, words);
    }

    private static RoadmapPageParameters asked(@Nullable String query) {
        try {
            return RoadmapPageParameters.of(query);
        } catch (IllegalArgumentException e) {
            return RoadmapPageParameters.of(null);
        }
    }

    private String language(RoadmapPageParameters asked) {
        try {
            return asked.language(languages);
        } catch (ProblemException e) {
            return languages.standard();
        }
    }

    private static Theme theme(RoadmapPageParameters asked) {
        try {
            return Theme.of(asked.theme);
        } catch (ProblemException e) {
            return Theme.INHERIT;
        }
    }
}
