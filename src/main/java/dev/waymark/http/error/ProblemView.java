package dev.waymark.http.error;

import dev.waymark.http.response.Answer;
import dev.waymark.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Shows refusals to people, at paths that people rather than programs meet. */
public interface ProblemView {

    /**
     * Returns what to show; null at paths of programs. It must not wait for anything, as it may run on an event loop.
     *
     * @param query the query as it stands in the URL
     */
    @Nullable
    Answer of(String path, @Nullable String query, ProblemException refusal);
}
