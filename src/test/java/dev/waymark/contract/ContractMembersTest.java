package dev.waymark.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract says what its members mean, and what its parameters look like. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractMembersTest {
    private final Contract contract = Contract.committed();

    @Test
    void every_member_says_what_it_means() {
        contract.document()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(member -> assertThat(member.getValue().has("$ref")
                                        || !member.getValue()
                                                .path("description")
                                                .asText()
                                                .isBlank())
                                .as("%s.%s", schema.getKey(), member.getKey())
                                .isTrue()));
    }

    @Test
    void every_number_has_a_range() {
        contract.document()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(member -> {
                            if (member.getValue().path("type").toString().contains("integer")) {
                                assertThat(member.getValue().has("minimum"))
                                        .as("%s.%s", schema.getKey(), member.getKey())
                                        .isTrue();
                            }
                        }));
    }

    @Test
    void a_slug_in_a_parameter_says_how_it_looks() {
        assertThat(contract.operations())
                .allSatisfy(operation -> operation.node().path("parameters").forEach(reference -> {
                    var parameter = contract.resolve(reference);
                    var schema = parameter.path("schema");
                    if (parameter.path("name").asText().equals("slug")) {
                        assertThat(schema.path("items")
                                        .path("pattern")
                                        .asText(schema.path("pattern").asText()))
                                .as(operation.id())
                                .isEqualTo("^[a-z0-9]+(-[a-z0-9]+)*$");
                    }
                }));
    }
}
