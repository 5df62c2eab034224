package dev.waymark.ops;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells in one sentence why a start failed, where an operator can mend that. */
final class StartFailure {
    /** A chain of causes longer than this is a circle. */
    private static final int DEEPEST = 30;

    /** How the messages about configured values begin. */
    private static final String CONFIGURATION = "SRCFG";

    private StartFailure() {}

    /** Returns the sentence; nothing for a fault of ours, which needs its stack trace. */
    static Optional<String> sentence(Throwable failure) {
        var causes = causes(failure);
        return causes.stream()
                .flatMap(cause -> told(cause).stream())
                .findFirst()
                .or(() ->
                        causes.stream().flatMap(cause -> untold(cause).stream()).findFirst());
    }

    /** Whether it failed by nothing but a command that is done, after which nothing is to be started. */
    static boolean isDone(@Nullable Throwable failure) {
        return failure != null && causes(failure).stream().anyMatch(PreventFurtherStepsException.class::isInstance);
    }

    /** What was said for operators. */
    private static Optional<String> told(Throwable cause) {
        var message = cause.getMessage();
        boolean value = message != null && message.startsWith(CONFIGURATION);
        return cause instanceof ConfigurationException || cause instanceof ConfigValidationException || value
                ? Optional.ofNullable(message)
                : Optional.empty();
    }

    /** What others say of the things that operators provide. */
    private static Optional<String> untold(Throwable cause) {
        if (cause instanceof QuarkusBindException taken) {
            return Optional.of(PortCheck.taken(taken.getHost(), taken.getPort(), "somebody took it meanwhile"));
        }
        if (cause instanceof SQLException) {
            return Optional.of(
                    "The database does not do what the start needs (%s): see \"Your own PostgreSQL\" in the guide to operation."
                            .formatted(firstLine(cause)));
        }
        if (cause instanceof IOException) {
            return Optional.of(
                    "The start cannot use a file or a connection (%s: %s): check what is there, its rights, and the room on the disk."
                            .formatted(cause.getClass().getSimpleName(), firstLine(cause)));
        }
        return Optional.empty();
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        @Nullable Throwable cause = failure;
        while (cause != null && causes.size() < DEEPEST) {
            causes.add(cause);
            cause = cause.getCause();
        }
        return causes;
    }
}
