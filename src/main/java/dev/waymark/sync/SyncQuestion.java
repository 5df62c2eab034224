package dev.waymark.sync;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.EntryType;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemType;
import dev.waymark.reading.VersionRequest;
import dev.waymark.reading.Versions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sync is asked for, as a value.
 *
 * @param since what the client has; null if it has nothing
 * @param version the language, and the release that the copy is to show if one was named
 * @param limit how many documents and removals a page has at most
 * @param cursor where the page begins; null for the first page
 */
record SyncQuestion(
        @Nullable SyncToken since,
        SyncFilter filter,
        VersionRequest version,
        int limit,
        @Nullable String cursor) {
    private static final int USUAL = 200;
    private static final int MOST = 1000;

    static SyncQuestion of(SyncParameters parameters, Versions versions) {
        var asked = versions.asked(parameters);
        var types = SyncFilter.types(Parameters.someOf("type", parameters.type, SyncFilter.WORDS));
        var roadmaps = Parameters.slugs("roadmap", parameters.roadmap);
        if (roadmaps.size() > SyncFilter.MOST_ROADMAPS) {
            var detail = "roadmap takes at most %s values here; there are %s. Leave it out to keep all roadmaps."
                    .formatted(SyncFilter.MOST_ROADMAPS, roadmaps.size());
            throw ProblemType.INVALID_PARAMETER.because(detail, ProblemError.inParameter("roadmap", detail));
        }
        int limit = Parameters.integer("limit", parameters.limit, 1, MOST, USUAL);
        var given = new SyncFilter(types, asked.language(), roadmaps);
        if (parameters.since == null) {
            return new SyncQuestion(null, given, asked, limit, parameters.cursor);
        }
        var since = SyncToken.of(parameters.since);
        var filter = since.filter();
        if (!versions.language(filter.language()).equals(filter.language())) {
            throw ProblemType.INVALID_TOKEN.because(
                    "The language of the token is not offered any more. Sync anew, without since.",
                    ProblemError.inParameter("since", "its language is not offered"));
        }
        same("type", isAbsent(parameters.type), types, filter.types());
        same("lang", parameters.lang == null, asked.language(), filter.language());
        same("roadmap", isAbsent(parameters.roadmap), roadmaps, filter.roadmaps());
        return new SyncQuestion(
                since, filter, new VersionRequest(asked.release(), filter.language()), limit, parameters.cursor);
    }

    private static boolean isAbsent(@Nullable List<String> values) {
        return values == null || values.isEmpty();
    }

    private static void same(String name, boolean absent, Object given, Object kept) {
        if (!absent && !given.equals(kept)) {
            var detail =
                    "%s differs from what the token in since was made for. Leave %1$s out, or sync anew without since."
                            .formatted(name);
            throw ProblemType.INVALID_PARAMETER.because(detail, ProblemError.inParameter(name, detail));
        }
    }

    /** The release that the client has; 0 if it has nothing. */
    int from() {
        return since == null ? 0 : since.release();
    }

    /** The text to which cursors are bound: everything but the page. */
    String text(String mark) {
        var what = since == null
                ? "%s %s %s"
                        .formatted(
                                filter.types().stream().map(EntryType::value).toList(),
                                filter.language(),
                                filter.roadmaps())
                : since.text();
        return List.of(what, String.valueOf(version.release()), mark).toString();
    }
}
