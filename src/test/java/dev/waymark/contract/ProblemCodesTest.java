package dev.waymark.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.problem.Problem;
import dev.waymark.problem.ProblemType;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Which problems a refusal can be; that none has another code is checked with every answer of every test. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemCodesTest {
    private final Contract contract = Contract.committed();

    @Test
    void every_refusal_lists_problems_of_its_status() {
        assertThat(contract.operations())
                .allSatisfy(operation -> operation
                        .node()
                        .path("responses")
                        .properties()
                        .forEach(response -> {
                            var refusal = contract.resolve(response.getValue());
                            // Assistants' tools are mostly refused by an error of JSON-RPC.
                            if (response.getKey().compareTo("400") >= 0
                                    && !refusal.at("/content").has("application/json")) {
                                assertThat(codes(refusal))
                                        .as("%s %s", operation.id(), response.getKey())
                                        .isNotEmpty()
                                        .allSatisfy(code -> assertThat(ProblemType.ofCode(code))
                                                .hasValueSatisfying(type -> assertThat(String.valueOf(type.status()))
                                                        .isEqualTo(response.getKey())));
                            }
                        }));
    }

    @Test
    void an_operation_that_describes_a_refusal_names_its_problems() {
        assertThat(codes(contract.document().at("/paths/~1v1~1manage~1keys~1{id}/delete/responses/409")))
                .containsExactly("last-administrator");
        assertThat(codes(contract.document().at("/components/responses/ForeignToken")))
                .containsExactly("foreign-token");
        assertThat(codes(contract.document().at("/components/responses/NotFound")))
                .containsExactly("not-found", "unknown-entry", "unknown-release");
    }

    private static List<String> codes(JsonNode response) {
        return StreamSupport.stream(response.path(Problem.CODES).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
