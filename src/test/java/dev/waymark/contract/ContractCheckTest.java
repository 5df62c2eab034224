package dev.waymark.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.builder.ResponseBuilder;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The watchman is watched: each way in which an answer can leave the contract is noticed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractCheckTest {

    private static final String CONTRACT = """
            openapi: 3.1.0
            paths:
              /v1/things/{slug}:
                get:
                  operationId: getThing
                  responses:
                    "200":
                      headers:
                        ETag: { $ref: "#/components/headers/ETag" }
                      content:
                        application/json:
                          schema: { $ref: "#/components/schemas/Thing" }
                    "304": { description: Not modified }
                    "404":
                      x-problem-codes: [unknown-thing]
                      content:
                        application/problem+json:
                          schema: { $ref: "#/components/schemas/Problem" }
              /v1/things/{slug}.md:
                get:
                  operationId: getThingAsText
                  responses:
                    "200":
                      content:
                        text/markdown:
                          schema: { type: string }
            components:
              headers:
                ETag: { required: true, schema: { type: string } }
              schemas:
                Thing:
                  type: object
                  required: [slug, size, parts, note]
                  properties:
                    slug: { type: string }
                    size: { type: integer, format: int32 }
                    note: { type: [string, "null"] }
                    parts: { type: array, items: { $ref: "#/components/schemas/Part" } }
                Part:
                  type: object
                  required: [title]
                  properties:
                    title: { type: string }
                Problem:
                  type: object
                  required: [code]
                  properties:
                    code: { type: string }
            """;

    private static final String GOOD = "{'slug':'a','size':1,'note':null,'parts':[{'title':'b'}]}";

    private final ContractCheck check = new ContractCheck(contract());

    private static Contract contract() {
        try {
            return new Contract(new YAMLMapper().readTree(CONTRACT));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_answer_as_documented_passes() {
        assertThat(check.differences("GET", "/v1/things/a", json(200, GOOD))).isEmpty();
        assertThat(check.differences("HEAD", "/v1/things/a", json(200, ""))).isEmpty();
        assertThat(check.differences("GET", "/v1/things/a", json(304, ""))).isEmpty();
        assertThat(check.differences("GET", "/v1/things/a.md", answer(200, "text/markdown;charset=UTF-8", "# A")))
                .isEmpty();
        assertThat(check.differences(
                        "GET", "/v1/things/a", answer(404, "application/problem+json", "{'code':'unknown-thing'}")))
                .isEmpty();
        assertThat(check.differences("GET", "/v1/nowhere", answer(404, "application/problem+json", "{'code':'x'}")))
                .isEmpty();
        assertThat(check.differences("PUT", "/v1/things/a", answer(405, "application/problem+json", "{'code':'x'}")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void notices(String difference, String method, String path, Answer answer) {
        assertThat(check.differences(method, path, answer)).isNotEmpty();
    }

    static Stream<Arguments> notices() {
        String thing = "/v1/things/a";
        return Stream.of(
                arguments("an unknown member", "GET", thing, json(200, GOOD.replace("'slug'", "'x':1,'slug'"))),
                arguments("an unknown member below", "GET", thing, json(200, GOOD.replace("'title'", "'x':1,'title'"))),
                arguments("a missing member", "GET", thing, json(200, GOOD.replace("'note':null,", ""))),
                arguments("a wrong type", "GET", thing, json(200, GOOD.replace("1", "'1'"))),
                arguments("a wrong type below", "GET", thing, json(200, GOOD.replace("'b'", "null"))),
                arguments("no JSON", "GET", thing, json(200, "{")),
                arguments("another status", "GET", thing, json(202, GOOD)),
                arguments("a body where none belongs", "GET", thing, json(304, GOOD)),
                arguments("another content type", "GET", thing, answer(200, "text/plain", GOOD)),
                arguments("a missing header", "GET", thing, answer(200, "application/json", GOOD, "X", "y")),
                arguments("an unknown path", "GET", "/v1/nowhere", json(200, GOOD)),
                arguments("an unknown method", "PUT", thing, json(200, GOOD)),
                arguments("another code", "GET", thing, answer(404, "application/problem+json", "{'code':'x'}")),
                arguments("a fault", "GET", "/v1/nowhere", answer(500, "application/problem+json", "{'code':'x'}")),
                arguments("a refusal without a problem", "GET", "/v1/nowhere", answer(404, "text/html", "<p>")));
    }

    private static Answer json(int status, String body) {
        return answer(status, "application/json", body);
    }

    private static Answer answer(int status, String type, String body) {
        return answer(status, type, body, "ETag", "\"x\"");
    }

    private static Answer answer(int status, String type, String body, String header, String value) {
        return Answer.of(new ResponseBuilder()
                .setStatusCode(status)
                .setContentType(type)
                .setHeader(header, value)
                .setBody(body.replace('\'', '"'))
                .build());
    }
}
