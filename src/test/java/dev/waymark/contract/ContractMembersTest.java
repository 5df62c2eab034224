package dev.waymark.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
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
    void every_meaning_that_is_written_stands_in_it() throws IOException {
        var meanings = new Properties();
        try (var file = Objects.requireNonNull(Contract.class.getResourceAsStream("/contract/members.properties"))) {
            meanings.load(new InputStreamReader(file, UTF_8));
        }
        assertThat(meanings.stringPropertyNames())
                .allSatisfy(name -> assertThat(
                                contract.document().at("/components/schemas").properties())
                        .as(name)
                        .anyMatch(schema -> describes(
                                schema.getKey().replaceFirst("OrNull$", ""),
                                schema.getValue(),
                                name,
                                meanings.getProperty(name).replaceFirst("\\|[^|]*$", ""))));
    }

    /** Whether a schema shows that meaning: of itself, of that member of it, or of any member of that name. */
    private static boolean describes(String schema, JsonNode node, String name, String meaning) {
        if (name.equals(schema)) {
            return says(node, meaning);
        }
        var member = name.substring(name.indexOf('.') + 1);
        return (name.equals(member) || name.startsWith(schema + "."))
                && says(node.path("properties").path(member), meaning);
    }

    private static boolean says(JsonNode described, String meaning) {
        return described.path("description").asText().equals(meaning);
    }

    @Test
    void every_number_has_a_range_and_nothing_else_has_one() {
        contract.document()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(member -> assertThat(member.getValue().has("minimum"))
                                .as("%s.%s", schema.getKey(), member.getKey())
                                .isEqualTo(member.getValue()
                                        .path("type")
                                        .toString()
                                        .contains("integer"))));
    }

    @Test
    void what_may_be_null_says_when_and_nothing_else_speaks_of_null() {
        contract.document()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(member -> {
                            var type = contract.resolve(member.getValue());
                            var own = member.getValue().path("description").asText();
                            var name = schema.getKey() + "." + member.getKey();
                            if (type.path("type").toString().contains("\"null\"")) {
                                var said = own
                                        + type.path("description").asText()
                                        + schema.getValue().path("description").asText();
                                assertThat(said).as(name).containsIgnoringCase("null");
                            } else {
                                assertThat(own).as(name).doesNotContainIgnoringCase("null");
                            }
                        }));
    }

    @Test
    void what_holds_for_each_text_of_a_list_stands_with_the_texts() {
        var names = contract.document().at("/components/schemas/MatchRequest/properties/names");
        assertThat(names.at("/items/maxLength").asInt()).isEqualTo(200);
        assertThat(names.has("maxLength")).isFalse();
    }

    @Test
    void bodies_name_entries_by_types_that_are_no_parts() {
        for (var schema : List.of("DraftToSave", "DraftVersion")) {
            assertThat(contract.document()
                            .at("/components/schemas/%s/properties/type/$ref".formatted(schema))
                            .asText())
                    .endsWith("/EntryTypeWord");
        }
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
