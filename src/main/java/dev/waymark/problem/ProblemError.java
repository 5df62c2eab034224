package dev.waymark.problem;

import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "One thing that is wrong with the request.")
public record ProblemError(
        @Schema(description = "The query parameter at fault, or null.") @Nullable
        String parameter,

        @Schema(description = "A JSON Pointer (RFC 6901) to the member of the body at fault, or null.") @Nullable
        String pointer,

        @Schema(description = "What is wrong, for people.") String detail,

        @Schema(description = "What would be right, where the choice is short; otherwise empty.")
        List<String> allowed) {

    public ProblemError {
        allowed = List.copyOf(allowed);
    }

    public static ProblemError inParameter(String parameter, String detail, Collection<String> allowed) {
        return new ProblemError(parameter, null, detail, List.copyOf(allowed));
    }

    /** Makes an error in a query parameter whose allowed values are too many to list. */
    public static ProblemError inParameter(String parameter, String detail) {
        return inParameter(parameter, detail, List.of());
    }

    /** Makes an error in the body, at a JSON Pointer (RFC 6901). */
    public static ProblemError inBody(String pointer, String detail) {
        return inBody(pointer, detail, List.of());
    }

    /** Makes an error in the body with the values that would be right. */
    public static ProblemError inBody(String pointer, String detail, Collection<String> allowed) {
        return new ProblemError(null, pointer, detail, List.copyOf(allowed));
    }
}
