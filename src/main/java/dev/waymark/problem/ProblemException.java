package dev.waymark.problem;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Refuses a request. The client gets exactly this problem document and these headers. */
public class ProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Problem problem;
    private final transient Map<String, String> headers;

    public ProblemException(ProblemType type, String detail, List<ProblemError> errors) {
        this(type, Problem.of(type, detail, errors), Map.of());
    }

    private ProblemException(ProblemType type, Problem problem, Map<String, String> headers) {
        // A refusal is an answer and not a fault: no stack trace is needed, and filling one in is what costs.
        super(problem.detail(), null, false, false);
        this.type = type;
        this.problem = problem;
        this.headers = headers;
    }

    /** Copies this refusal and adds a response header, such as {@code Allow} or {@code Retry-After}. */
    public ProblemException withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ProblemException(type, problem, Map.copyOf(more));
    }

    public ProblemType type() {
        return type;
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
