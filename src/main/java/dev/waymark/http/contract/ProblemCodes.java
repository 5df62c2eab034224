package dev.waymark.http.contract;

import dev.waymark.problem.Problem;
import dev.waymark.problem.ProblemType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Lists for programs which problems a refusal can be: all of its status that readers, or editors, can meet. A response that an
 * operation describes itself names its own in an extension, with spaces between.
 */
enum ProblemCodes {
    OF_READERS(EnumSet.of(
            ProblemType.UNKNOWN_KEY,
            ProblemType.UNKNOWN_DRAFT,
            ProblemType.UNKNOWN_REVISION,
            ProblemType.UNKNOWN_LANGUAGE,
            ProblemType.UNKNOWN_PREVIEW_LINK,
            ProblemType.UNKNOWN_PROPOSAL,
            ProblemType.UNKNOWN_WEBHOOK,
            ProblemType.UNKNOWN_IMPORT,
            ProblemType.UNKNOWN_SCHEDULED_RELEASE,
            ProblemType.CONTENT_REJECTED,
            ProblemType.IDEMPOTENCY_KEY_REUSED)),
    OF_EDITORS(EnumSet.of(ProblemType.INVALID_TOKEN, ProblemType.FOREIGN_TOKEN));

    private final Set<ProblemType> never;

    ProblemCodes(Set<ProblemType> never) {
        this.never = never;
    }

    /** Lists the codes of a shared response, as far as they pass. */
    void list(APIResponse response, String status, Predicate<ProblemType> passing) {
        response.addExtension(Problem.CODES, codes(status, passing));
    }

    /** Lists those of the refusals that an operation describes itself. */
    void listOwn(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (response.getContent() != null && response.getContent().getMediaType(Problem.MEDIA_TYPE) != null) {
                var named = response.getExtensions() == null
                        ? null
                        : response.getExtensions().get(Problem.CODES);
                if (named == null) {
                    list(response, status, type -> true);
                } else if (named instanceof String words) {
                    var own = own(operation.getOperationId(), status, List.of(words.split(" ")));
                    response.addExtension(Problem.CODES, own);
                }
            }
        });
    }

    /** @throws IllegalStateException if one of them is no problem of that status */
    private List<String> own(String operation, String status, List<String> named) {
        var codes = codes(status, type -> named.contains(type.code()));
        if (codes.size() < named.size()) {
            throw new IllegalStateException(
                    "%s has no status %s for all of %s".formatted(operation, status, String.join(", ", named)));
        }
        return codes;
    }

    private List<String> codes(String status, Predicate<ProblemType> passing) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> String.valueOf(type.status()).equals(status))
                .filter(type -> !never.contains(type))
                .filter(passing)
                .map(ProblemType::code)
                .toList();
    }
}
