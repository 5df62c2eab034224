package dev.waymark.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the contract says of answers to those who use what is on its way out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeprecationsTest {
    private final Components components = OASFactory.createComponents()
            .addResponse(
                    "NotFound",
                    OASFactory.createAPIResponse()
                            .description("Nothing.")
                            .addHeader("Date", OASFactory.createHeader().description("When.")));

    @Test
    void the_answers_of_an_operation_that_is_deprecated_have_the_headers() {
        assertThat(headers(operation().deprecated(true))).containsExactlyInAnyOrder("Deprecation", "Sunset");
        assertThat(components.getHeaders().keySet()).containsExactlyInAnyOrder("Deprecation", "Sunset");
    }

    @Test
    void so_have_those_of_one_with_a_parameter_that_is() {
        assertThat(headers(operation().addParameter(parameter().deprecated(true))))
                .contains("Deprecation");
    }

    @Test
    void a_shared_answer_has_them_where_it_is_used_and_nowhere_else() {
        var operation = operation().deprecated(true);
        headers(operation);
        var own = operation.getResponses().getAPIResponse("404");
        assertThat(own.getRef()).isNull();
        assertThat(own.getDescription()).isEqualTo("Nothing.");
        assertThat(own.getHeaders().keySet()).containsExactlyInAnyOrder("Date", "Deprecation", "Sunset");
        var shared = Objects.requireNonNull(components.getResponses().get("NotFound"));
        assertThat(shared.getHeaders().keySet()).containsExactly("Date");
    }

    @Test
    void no_others_have() {
        assertThat(headers(operation().addParameter(parameter()))).isEmpty();
        assertThat(components.getHeaders()).isNull();
    }

    private Set<String> headers(Operation operation) {
        Deprecations.describe(operation, components);
        var response = operation.getResponses().getAPIResponse("200");
        return response.getHeaders() == null ? Set.of() : response.getHeaders().keySet();
    }

    private static Operation operation() {
        return OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", OASFactory.createAPIResponse())
                        .addAPIResponse("404", OASFactory.createAPIResponse().ref("NotFound")));
    }

    private static Parameter parameter() {
        return OASFactory.createParameter().name("size");
    }
}
