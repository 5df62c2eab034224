package dev.waymark.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.model.EntryType;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "One thing that is wrong with the request. `rule`, `type` and `slug` are there alone where content breaks a rule,"
                        + " `line` where it came in lines, and `file` where it came in files.")
public record ProblemError(
        @Schema(description = "The query parameter at fault, or null.") @Nullable
        String parameter,

        @Schema(
                description =
                        "A JSON Pointer (RFC 6901) to the member at fault, or null: of the body, or with `slug` of the document of that"
                                + " entry, which may be empty for the whole of it.")
        @Nullable
        String pointer,

        @Schema(description = "What is wrong, for people.") String detail,

        @Schema(description = "What would be right, where the choice is short; otherwise empty.")
        List<String> allowed,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rule,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable EntryType type,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String slug,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String file,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer line) {

    public ProblemError {
        allowed = List.copyOf(allowed);
    }

    private ProblemError(
            @Nullable String parameter, @Nullable String pointer, String detail, Collection<String> allowed) {
        this(parameter, pointer, detail, List.copyOf(allowed), null, null, null, null, null);
    }

    public static ProblemError inParameter(String parameter, String detail, Collection<String> allowed) {
        return new ProblemError(parameter, null, detail, allowed);
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
        return new ProblemError(null, pointer, detail, allowed);
    }

    /** Makes an error that stands at no parameter and no member. */
    public static ProblemError anywhere(String detail, Collection<String> allowed) {
        return new ProblemError(null, null, detail, allowed);
    }

    /** Says of this error which rule the document of which entry breaks, and where in it; null if that cannot be told. */
    public ProblemError inEntry(String broken, EntryType entry, String name, @Nullable String place) {
        return new ProblemError(parameter, place, detail, allowed, broken, entry, name, file, line);
    }

    /**
     * Says of this error where it came from.
     *
     * @param path the path of the file; empty for a line of the body
     * @param number the line, from 1
     */
    public ProblemError inFile(String path, int number) {
        return new ProblemError(
                parameter, pointer, detail, allowed, rule, type, slug, path.isEmpty() ? null : path, number);
    }
}
