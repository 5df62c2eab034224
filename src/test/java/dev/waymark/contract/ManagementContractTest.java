package dev.waymark.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.access.Scope;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the contract says of operations with a key. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManagementContractTest {
    private final Contract contract = Contract.committed();

    @Test
    void management_alone_needs_a_key() {
        assertThat(contract.operations())
                .allSatisfy(operation -> assertThat(
                                operation.node().at("/security/0/key").isArray())
                        .as(operation.id())
                        .isEqualTo(operation.path().matches("/v1/manage(/.*)?")));
        assertThat(contract.document()
                        .at("/components/securitySchemes/key/scheme")
                        .asText())
                .isEqualTo("bearer");
    }

    @Test
    void a_request_of_JSON_has_an_example_and_a_named_type() {
        assertThat(managed().stream()
                        .filter(operation -> operation.node().has("requestBody"))
                        .filter(operation -> !operation.id().equals("importContent")))
                .isNotEmpty()
                .allSatisfy(operation -> {
                    JsonNode json = operation
                            .node()
                            .at("/requestBody/content")
                            .iterator()
                            .next();
                    assertThat(json.has("example")).isTrue();
                    assertThat(json.at("/schema/$ref").asText()).startsWith("#/components/schemas/");
                });
    }

    @Test
    void a_change_can_be_tried_with_whatever_version_there_is() {
        assertThat(managed().stream()
                        .filter(operation ->
                                operation.node().at("/responses/428").isObject()))
                .hasSizeGreaterThan(20)
                .allSatisfy(operation -> {
                    JsonNode match = operation
                            .node()
                            .path("parameters")
                            .valueStream()
                            .filter(parameter -> parameter.path("name").asText().equals("If-Match"))
                            .findFirst()
                            .orElseThrow();
                    assertThat(match.path("example").asText()).isEqualTo("*");
                    assertThat(match.path("required").asBoolean())
                            .as("PUT also makes what is not there")
                            .isEqualTo(!operation.method().equals("put"));
                });
    }

    @Test
    void what_is_only_checked_is_no_answer_that_comes_again() {
        assertThat(managed().stream()
                        .filter(operation -> operation.node().path("parameters").findValuesAsText("name").stream()
                                .anyMatch("check"::equals)))
                .hasSizeGreaterThan(5)
                .allSatisfy(operation -> {
                    JsonNode responses = operation.node().path("responses");
                    assertThat(responses.at("/200/headers").has("Idempotency-Replayed"))
                            .isFalse();
                    assertThat(responses.at("/201/headers").has("Idempotency-Replayed"))
                            .isTrue();
                });
    }

    @Test
    void reading_stands_before_managing_and_each_has_groups_of_its_own() {
        var tags = contract.document().path("tags").findValuesAsText("name");
        var managing =
                tags.stream().filter(tag -> tag.startsWith("Management: ")).toList();
        assertThat(tags).endsWith(managing.toArray(String[]::new));
        assertThat(managing).hasSizeGreaterThan(5).first().isEqualTo("Management: start");
        assertThat(contract.operations())
                .allSatisfy(operation -> assertThat(
                                managing.contains(operation.node().at("/tags/0").asText()))
                        .as(operation.id())
                        .isEqualTo(operation.path().startsWith("/v1/manage")));
    }

    @Test
    void what_an_export_gives_an_import_takes() {
        JsonNode files = contract.document().at("/paths/~1v1~1manage~1export/get/responses/200/content");
        assertThat(files.has("application/zip")).isTrue();
        assertThat(contract.document().at("/paths/~1v1~1manage~1imports/post/requestBody/content"))
                .isEqualTo(files);
    }

    @Test
    void a_key_to_be_made_is_offered_every_scope() {
        JsonNode scopes = contract.document().at("/components/schemas/KeyRequest/properties/scopes");
        assertThat(scopes.at("/items/enum").valueStream().map(JsonNode::asText))
                .containsExactlyElementsOf(Scope.words());
    }

    @Test
    void every_answer_says_that_it_is_not_to_be_kept() {
        assertThat(managed())
                .allSatisfy(operation -> operation
                        .node()
                        .path("responses")
                        .properties()
                        .forEach(response -> assertThat(contract.resolve(response.getValue())
                                        .path("headers")
                                        .has("Cache-Control"))
                                .as("%s %s", operation.id(), response.getKey())
                                .isTrue()));
    }

    @Test
    void a_refusal_that_can_be_provoked_has_an_example() {
        assertThat(managed()).allSatisfy(operation -> {
            for (String status : List.of("400", "401", "403", "404", "406", "409", "413", "415", "422")) {
                JsonNode refusal = operation.node().path("responses").path(status);
                if (!refusal.isMissingNode()) {
                    assertThat(contract.resolve(refusal)
                                    .at("/content/application~1problem+json")
                                    .has("example"))
                            .as("%s %s", operation.id(), status)
                            .isTrue();
                }
            }
        });
    }

    private List<ContractOperation> managed() {
        return contract.operations().stream()
                .filter(operation -> operation.path().startsWith("/v1/manage"))
                .toList();
    }
}
