package dev.waymark.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why a request was refused, and what to do next (RFC 9457).")
public record Problem(
        @Schema(description = "The problem type: the path of a page that explains it.")
        String type,

        @Schema(
                description =
                        "The problem type as a word, for programs; the page `/problems` lists all of them, and `x-problem-codes` of each"
                                + " response those that it can have. New codes may be added.")
        String code,

        @Schema(description = "The problem type in words; the same for every problem of the type.")
        String title,

        @Schema(description = "The HTTP status.", minimum = "400", maximum = "599")
        int status,

        @Schema(description = "What is wrong with this request and what to do next, for people.")
        String detail,

        @Schema(description = "Each thing that is wrong, where it can be named; otherwise empty.")
        List<ProblemError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** The extension with which a response of the contract lists the codes that it can have. */
    public static final String CODES = "x-problem-codes";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(ProblemType type, String detail, List<ProblemError> errors) {
        return new Problem(type.uri(), type.code(), type.title(), type.status(), detail, errors);
    }
}
