package dev.waymark.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The headers that the contract promises. */
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
}
