package dev.waymark.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths and parameters as people meet them in the contract. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractParametersTest {
    private final Contract contract = Contract.committed();

    @Test
    void every_path_is_of_words_in_lower_case_with_hyphens() {
        assertThat(contract.operations())
                .extracting(ContractOperation::path)
                .allMatch(path -> path.matches("(/([a-z0-9-]+|\\{[a-z]+})(\\.[a-z]+)?)+"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            listSkills  | kind roadmap role stage slug updatedSince sort lang release limit cursor count
            getStage    | roadmap stage include lang release
            getTip      | roadmap tip lang release
            """)
    void parameters_come_in_the_order_in_which_one_thinks_of_them(String operation, String names) {
        assertThat(parameters(operation))
                .extracting(parameter -> parameter.path("name").asText())
                .containsExactly(names.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "getRelease",
                "getImport",
                "getProposal",
                "getScheduledRelease",
                "getWebhook",
                "getSkillRevision",
                "retryWebhookDelivery"
            })
    void what_is_a_number_in_an_answer_is_one_in_a_path(String operation) {
        assertThat(parameters(operation))
                .filteredOn(parameter -> parameter.path("in").asText().equals("path")
                        && !parameter.path("name").asText().equals("slug"))
                .isNotEmpty()
                .allSatisfy(parameter -> {
                    assertThat(parameter.at("/schema/type").asText()).isEqualTo("integer");
                    assertThat(parameter.at("/schema/minimum").asInt()).isEqualTo(1);
                    assertThat(parameter.path("example").isInt()).isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"roadmap", "stage", "skill", "role", "slug"})
    void a_filter_by_slugs_shows_one(String name) {
        var filters = contract.operations().stream()
                .flatMap(operation -> parameters(operation.id()).stream())
                .filter(parameter -> parameter.path("name").asText().equals(name)
                        && parameter.path("schema").has("items"))
                .toList();
        assertThat(filters)
                .isNotEmpty()
                .allSatisfy(filter -> assertThat(
                                filter.at("/schema/items/examples/0").asText())
                        .matches("[a-z-]+"));
    }

    @Test
    void what_an_import_takes_away_says_how_it_looks() {
        var remove = parameters("importContent").stream()
                .filter(parameter -> parameter.path("name").asText().equals("remove"))
                .findFirst()
                .orElseThrow();
        assertThat(remove.at("/schema/items/maxLength").asInt()).isEqualTo(98);
        assertThat("learning-resource/kaggle")
                .matches(remove.at("/schema/items/pattern").asText());
        assertThat("stage/beginner")
                .doesNotMatch(remove.at("/schema/items/pattern").asText());
    }

    private List<JsonNode> parameters(String operation) {
        return contract.operations().stream()
                .filter(one -> one.id().equals(operation))
                .flatMap(one ->
                        StreamSupport.stream(one.node().path("parameters").spliterator(), false))
                .map(contract::resolve)
                .toList();
    }
}
