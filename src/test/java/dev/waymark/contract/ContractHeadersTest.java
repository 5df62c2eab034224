package dev.waymark.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The headers that the contract promises, and the statuses. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractHeadersTest {

    private final Contract contract = Contract.committed();

    @Test
    void every_answer_of_reading_has_a_tag_and_its_release() {
        assertThat(contract.operations())
                .filteredOn(operation -> !operation.path().startsWith("/v1/manage")
                        && operation.method().equals("get"))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(
                                operation.node().at("/responses/200/headers").fieldNames())
                        .toIterable()
                        .contains("ETag", "Content-Release", "Cache-Control"));
    }

    @Test
    void what_is_never_renamed_or_retired_promises_no_308_and_no_410() {
        for (var path : List.of("/v1/vocabularies/{name}", "/v1/releases/{number}", "/v1/releases.atom")) {
            assertThat(statuses(path)).as(path).contains("304", "400").doesNotContain("308", "410");
        }
    }

    @Test
    void where_a_release_makes_no_difference_none_is_missing() {
        for (var path : List.of("/v1", "/v1/releases", "/v1/releases.atom")) {
            assertThat(statuses(path)).as(path).contains("304", "400").doesNotContain("404");
        }
    }

    private List<String> statuses(String path) {
        return contract.operations().stream()
                .filter(operation -> operation.path().equals(path))
                .flatMap(operation -> operation.node().path("responses").properties().stream())
                .map(response -> response.getKey())
                .toList();
    }
}
