package dev.waymark.problem;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Refuses a request. The caller gets exactly the problem document in it, and its headers. */
public class ProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Problem problem;
    private final transient Map<String, String> headers;

    /** A refusal with a detail for the caller and the errors that can be named. */
    public ProblemException(ProblemType type, String detail, List<ProblemError> errors) {
        this(type, Problem.of(type, detail, errors), Map.of());
    }

    private ProblemException(ProblemType type, Problem problem, Map<String, String> headers) {
        // A refusal is an answer, not a fault: nobody reads its stack trace, and filling one in costs the most.
        super(problem.detail(), null, false, false);
        this.type = type;
        this.problem = problem;
        this.headers = headers;
    }

    /** The same refusal with one more response header, such as {@code Allow} or {@code Retry-After}. */
    public ProblemException withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ProblemException(type, problem, Map.copyOf(more));
    }

    /** What kind of refusal this is. */
    public ProblemType type() {
        return type;
    }

    /** The document that the caller gets. */
    public Problem problem() {
        return problem;
    }

    /** Response headers that belong to the refusal. */
    public Map<String, String> headers() {
        return headers;
    }
}
