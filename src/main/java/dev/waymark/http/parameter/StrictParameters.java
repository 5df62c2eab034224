package dev.waymark.http.parameter;

import static dev.waymark.problem.ProblemType.INVALID_PARAMETER;
import static dev.waymark.problem.ProblemType.REPEATED_PARAMETER;
import static dev.waymark.problem.ProblemType.UNKNOWN_PARAMETER;

import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses query parameters that an operation does not declare, takes only once, or gets without a value. */
public final class StrictParameters {

    private static final Pattern NAMELESS = Pattern.compile("(^|&)=");

    /** A few say what is wrong; a URL has room for hundreds. */
    private static final int MOST_ERRORS = 10;

    private StrictParameters() {}

    /** Compares the parameters of a request, and its query as it was sent, with those of its operation. */
    public static void check(@Nullable String query, MultiMap given, DeclaredParameters known) {
        if (query != null) {
            // What has no name is lost while the query is read.
            if (NAMELESS.matcher(query).find()) {
                throw UNKNOWN_PARAMETER.because("The query has a value without a name. Write name=value.");
            }
            refuseUnknown(given, known);
            refuseEmpty(given);
            refuseRepeated(given, known);
        }
    }

    private static void refuseUnknown(MultiMap given, DeclaredParameters known) {
        List<ProblemError> errors = new TreeSet<>(given.names())
                .stream()
                        .filter(name -> !known.names().contains(name))
                        .limit(MOST_ERRORS)
                        .map(name -> ProblemError.inParameter(name, unknown(name, known), known.names()))
                        .toList();
        if (!errors.isEmpty()) {
            String first = String.valueOf(errors.get(0).parameter());
            String detail = known.names().isEmpty()
                    ? "This operation takes no query parameters."
                    : "This operation takes only the parameters %s.".formatted(String.join(", ", known.names()));
            throw new ProblemException(
                    UNKNOWN_PARAMETER,
                    "%s is not a parameter here%s %s"
                            .formatted(Parameters.quoted(first), question(first, known), detail),
                    errors);
        }
    }

    private static String unknown(String name, DeclaredParameters known) {
        return "This operation has no such parameter%s".formatted(question(name, known));
    }

    private static String question(String name, DeclaredParameters known) {
        return LikelyName.of(name, known.names())
                .map("; did you mean %s?"::formatted)
                .orElse(".");
    }

    /** Quarkus REST takes an empty value for none, which would turn a broken filter into no filter. */
    private static void refuseEmpty(MultiMap given) {
        List<ProblemError> errors = new TreeSet<>(given.names())
                .stream()
                        .filter(name -> given.getAll(name).contains(""))
                        .map(name -> ProblemError.inParameter(name, "It has no value; give it one or leave it out."))
                        .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    INVALID_PARAMETER,
                    "%s has no value. Give it one or leave it out."
                            .formatted(errors.get(0).parameter()),
                    errors);
        }
    }

    private static void refuseRepeated(MultiMap given, DeclaredParameters known) {
        List<ProblemError> errors = known.single().stream()
                .filter(name -> given.getAll(name).size() > 1)
                .map(name -> ProblemError.inParameter(name, "It takes one value; send it once."))
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    REPEATED_PARAMETER,
                    "%s takes one value but was given more than once. Send it once."
                            .formatted(errors.get(0).parameter()),
                    errors);
        }
    }
}
