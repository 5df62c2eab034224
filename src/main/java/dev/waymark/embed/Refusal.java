package dev.waymark.embed;

import dev.waymark.model.Languages;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import dev.waymark.words.Words;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as readers are told of it, in the language and colours for which they asked if these can be had.
 *
 * @param detail what a developer may want to know, in English
 */
public record Refusal(Reason reason, int status, String detail, Theme theme, String language) {
    private static final Set<Integer> NOT_THERE = Set.of(404, 410);

    /** What readers can be told. */
    public enum Reason {
        GONE,
        /** The roadmap may be there, but not in that release, or not that stage or view of it. */
        PART,
        REFUSED,
        LATER
    }

    /**
     * Reads a refusal.
     *
     * @param query the query of the request, as it stands in the URL
     * @param roadmap whether a roadmap was asked for
     */
    public static Refusal of(ProblemException refusal, @Nullable String query, boolean roadmap, Languages languages) {
        var asked = asked(query);
        return new Refusal(
                reason(refusal, roadmap),
                refusal.type().status(),
                refusal.problem().detail(),
                theme(asked),
                language(asked, languages));
    }

    public Words words() {
        return Words.in(language);
    }

    public String title() {
        return words().text("refusal.%s.title".formatted(key()));
    }

    public String text() {
        return words().text("refusal.%s.text".formatted(key()));
    }

    private String key() {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private static Reason reason(ProblemException refusal, boolean roadmap) {
        int status = refusal.type().status();
        if (status == 429 || status >= 500) {
            return Reason.LATER;
        }
        boolean part = refusal.type() == ProblemType.UNKNOWN_RELEASE
                || refusal.problem().errors().stream().anyMatch(error -> error.parameter() != null);
        if (part && roadmap) {
            return Reason.PART;
        }
        return NOT_THERE.contains(status) ? Reason.GONE : Reason.REFUSED;
    }

    private static RoadmapPageParameters asked(@Nullable String query) {
        try {
            return RoadmapPageParameters.of(query);
        } catch (IllegalArgumentException e) {
            return RoadmapPageParameters.of(null);
        }
    }

    private static String language(RoadmapPageParameters asked, Languages languages) {
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
