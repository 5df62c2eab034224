package dev.waymark.http.request;

import static dev.waymark.problem.ProblemType.TOO_MANY_REQUESTS;

import dev.waymark.problem.ProblemException;
import java.time.Duration;

/** Refuses whoever has no token left, and says when there is one again. */
final class SpentTokens {

    private SpentTokens() {}

    /**
     * Makes the refusal.
     *
     * @param policy the name of what is limited
     * @param detail what is spent
     */
    static ProblemException refusal(String policy, int perMinute, Duration wait, String detail) {
        long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        return TOO_MANY_REQUESTS
                .because("%s Try again in %s s.".formatted(detail, seconds))
                .withHeader("Retry-After", String.valueOf(seconds))
                .withHeader("RateLimit-Policy", "\"%s\";q=%s;w=60".formatted(policy, perMinute))
                .withHeader("RateLimit", "\"%s\";r=0;t=%s".formatted(policy, seconds));
    }
}
