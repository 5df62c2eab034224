package dev.waymark.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the generators of clients digest, and what people who read the contract may expect. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractRulesTest {

    private static final Set<String> CLOSED = Set.of("type", "level", "requirement", "assertion", "reason");

    /** What clients send and never get cannot surprise them. */
    private static final Set<String> SENT = Set.of("KeyRequest.scopes", "WebhookRequest.events");

    /** Readers get no error with the latter. */
    private static final String OPTIONAL = "\\w+\\.included|ProblemError\\.(rule|type|slug|file|line)";

    private final Contract contract = Contract.committed();

    @Test
    void every_operation_has_an_id_of_its_own_in_camel_case() {
        assertThat(contract.operations())
                .extracting(ContractOperation::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+([A-Z][a-z0-9]*)*"));
    }

    @Test
    void every_operation_says_what_it_does() {
        assertThat(contract.operations()).allSatisfy(operation -> {
            assertThat(operation.node().path("summary").asText()).as("summary").isNotBlank();
            assertThat(operation.node().path("summary").asText()).as("summary").doesNotEndWith(".");
            assertThat(operation.node().path("description").asText())
                    .as("description")
                    .isNotBlank();
            assertThat(operation.node().path("tags")).as("tags").hasSize(1);
        });
    }

    @Test
    void every_tag_in_use_is_described() {
        List<String> described = contract.document().path("tags").findValuesAsText("name");
        assertThat(contract.operations())
                .allSatisfy(operation -> assertThat(described)
                        .contains(operation.node().path("tags").path(0).asText()));
    }

    @Test
    void every_parameter_is_described() {
        assertThat(contract.operations())
                .allSatisfy(operation -> operation.node().path("parameters").forEach(reference -> {
                    JsonNode parameter = contract.resolve(reference);
                    assertThat(parameter.path("description").asText())
                            .as(parameter.path("name").asText())
                            .isNotBlank();
                    if (parameter.path("schema").path("type").asText().equals("array")) {
                        assertThat(parameter.path("style").asText("form"))
                                .as("style")
                                .isEqualTo("form");
                        assertThat(parameter.path("explode").asBoolean(true))
                                .as("explode")
                                .isFalse();
                    }
                }));
    }

    /** Swagger UI fills the example of a parameter in, and so would send every filter at once. */
    @Test
    void only_what_has_to_be_sent_and_q_have_examples() {
        assertThat(contract.operations())
                .allSatisfy(operation -> operation.node().path("parameters").forEach(reference -> {
                    JsonNode parameter = contract.resolve(reference);
                    boolean allowed = parameter.path("in").asText().equals("path")
                            || parameter.path("required").asBoolean()
                            || Set.of("q", "If-Match")
                                    .contains(parameter.path("name").asText());
                    boolean has = parameter.has("example")
                            || parameter.has("examples")
                            || parameter.path("schema").has("example")
                            || parameter.path("schema").has("examples")
                            || parameter.path("schema").has("default");
                    assertThat(has && !allowed)
                            .as(parameter.path("name").asText())
                            .isFalse();
                }));
    }

    @Test
    void every_operation_shows_a_real_answer_of_a_named_type() {
        assertThat(contract.operations()).allSatisfy(operation -> {
            for (String status : List.of("200", "201")) {
                JsonNode json = operation
                        .node()
                        .at("/responses/%s/content".formatted(status))
                        .path("application/json");
                if (json.isMissingNode()) {
                    continue;
                }
                assertThat(json.has("example"))
                        .as("openapi/examples/%s.json", operation.id())
                        .isTrue();
                assertThat(json.path("schema").path("$ref").asText())
                        .as("schema")
                        .startsWith("#/components/schemas/");
            }
        });
    }

    @Test
    void every_refusal_is_a_documented_problem() {
        assertThat(contract.operations()).allSatisfy(operation -> {
            assertThat(operation.node().path("responses").has("400")).as("400").isTrue();
            operation.node().path("responses").properties().forEach(response -> {
                if (response.getKey().compareTo("400") >= 0) {
                    assertThat(contract.resolve(response.getValue())
                                    .at("/content/application~1problem+json/schema/$ref")
                                    .asText())
                            .isEqualTo("#/components/schemas/Problem");
                }
            });
        });
    }

    @Test
    void there_are_no_unions_and_no_closed_objects() {
        List<String> found = new ArrayList<>();
        walk("", contract.document(), (pointer, node) -> {
            for (String keyword : List.of("oneOf", "anyOf", "allOf", "discriminator")) {
                if (node.has(keyword)) {
                    found.add(pointer + "/" + keyword);
                }
            }
            if (node.path("additionalProperties").isBoolean()) {
                found.add(pointer + "/additionalProperties");
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void integers_are_int32() {
        walk("", contract.document(), (pointer, node) -> {
            if (node.path("type").asText().equals("integer")
                    || node.path("type").toString().contains("\"integer\"")) {
                assertThat(node.path("format").asText()).as(pointer).isEqualTo("int32");
            }
        });
    }

    @Test
    void every_object_has_a_name() {
        contract.document()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> walk(schema.getKey(), schema.getValue(), (pointer, node) -> {
                    if (node.path("properties").isObject() && node.has("type")) {
                        assertThat(pointer)
                                .as("an object below %s", schema.getKey())
                                .isEqualTo(schema.getKey());
                    }
                }));
    }

    /** What JSON-RPC leaves out is not ours to say. */
    @Test
    void every_member_is_always_there_but_included_and_places_in_content() {
        contract.document().at("/components/schemas").properties().stream()
                .filter(schema -> !schema.getKey().startsWith("JsonRpc"))
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .fieldNames()
                        .forEachRemaining(name -> {
                            if (!(schema.getKey() + "." + name).matches(OPTIONAL)) {
                                assertThat(texts(schema.getValue().path("required")))
                                        .as(schema.getKey())
                                        .contains(name);
                            }
                        }));
    }

    @Test
    void every_schema_is_described() {
        contract.document().at("/components/schemas").properties().forEach(schema -> {
            assertThat(schema.getValue().path("description").asText())
                    .as(schema.getKey())
                    .isNotBlank();
        });
    }

    /** A client that switches over a closed vocabulary breaks when a value is added. */
    @Test
    void vocabularies_are_open_but_for_a_few() {
        contract.document()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(member -> {
                            JsonNode type = contract.resolve(member.getValue());
                            if (type.has("enum") || type.path("items").has("enum")) {
                                String name = schema.getKey() + "." + member.getKey();
                                assertThat(CLOSED.contains(member.getKey()) || SENT.contains(name))
                                        .as(name)
                                        .isTrue();
                            }
                        }));
    }

    @Test
    void nothing_needs_a_key_unless_it_says_so_and_the_server_is_wherever_the_contract_is() {
        assertThat(contract.document().path("security").isArray()).isTrue();
        assertThat(contract.document().path("security")).isEmpty();
        assertThat(contract.document().at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(contract.document().path("openapi").asText()).startsWith("3.1");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** Visits every object but examples, which are data. */
    private static void walk(String pointer, JsonNode node, BiConsumer<String, JsonNode> visitor) {
        if (node.isObject()) {
            visitor.accept(pointer, node);
        }
        Stream<Map.Entry<String, JsonNode>> members = node.properties().stream();
        members.filter(member -> !member.getKey().startsWith("example"))
                .forEach(member -> walk(pointer + "/" + member.getKey(), member.getValue(), visitor));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(pointer + "/" + i, node.get(i), visitor);
            }
        }
    }
}
