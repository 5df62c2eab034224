package dev.waymark.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Plants breaks and additions into a small contract, each by exchanging one piece of its text. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompatibilityTest {

    private static final String CONTRACT = """
            paths:
              /v1: { get: { operationId: getService, responses: {} } }
              /v1/plants:
                get:
                  operationId: listPlants
                  parameters:
                  - { name: colour, in: query, style: form, explode: false,
                      schema: { type: array, maxItems: 100, items: { type: string, enum: [green, red] } } }
                  - { name: limit, in: query, schema: { type: integer, format: int32, maximum: 100 } }
                  - { name: q, in: query, schema: { type: string } }
                  responses:
                    "200": { $ref: "#/components/responses/Plants" }
                    "400": { description: Refused }
              /v1/plants/{slug}:
                get:
                  operationId: getPlant
                  parameters:
                  - { name: slug, in: path, required: true, schema: { type: string } }
                  responses:
                    "200":
                      headers:
                        ETag: { $ref: "#/components/headers/ETag" }
                      content:
                        application/json:
                          schema: { $ref: "#/components/schemas/Plant" }
            components:
              headers:
                ETag: { required: true, schema: { type: string } }
              responses:
                Plants:
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/PlantList" }
              schemas:
                Plant:
                  type: object
                  properties:
                    slug: { type: string }
                    height: { type: [integer, "null"], format: int32 }
                    habit: { $ref: "#/components/schemas/Habit" }
                    soils: { type: array, items: { type: string } }
                    type: { type: string, const: plant }
                    names: { type: object, additionalProperties: { type: string } }
                    parent: { $ref: "#/components/schemas/Plant" }
                  required: [slug, height, habit, soils, names]
                PlantList:
                  type: object
                  properties:
                    items: { type: array, items: { $ref: "#/components/schemas/Plant" } }
                  required: [items]
                Habit: { type: string, enum: [tree, shrub] }
                Soil: { type: string, description: "Open: `loam`" }
            """;

    static Stream<Arguments> breaks() {
        return Stream.of(
                // Paths and operations
                arguments("/v1/plants/{slug}:", "/v1/flowers/{slug}:", "GET /v1/plants/{slug} is gone"),
                arguments(
                        "    get:\n      operationId: listPlants",
                        "    post:\n      operationId: listPlants",
                        "GET /v1/plants is gone"),
                arguments(
                        "operationId: getPlant",
                        "operationId: readPlant",
                        "GET /v1/plants/{slug} is called readPlant instead of getPlant"),
                // Parameters
                arguments(
                        "getService,",
                        "getService, parameters: [{ name: new, in: query, schema: { type: string } }],",
                        "GET /v1 has its first parameter"),
                arguments(
                        "- { name: q, in: query, schema: { type: string } }",
                        "",
                        "GET /v1/plants query parameter q is gone"),
                arguments("name: q,", "name: query,", "GET /v1/plants query parameter q is gone"),
                arguments(
                        "name: q, in: query,",
                        "name: q, in: query, required: true,",
                        "GET /v1/plants query parameter q has become required"),
                arguments(
                        "      - { name: q,",
                        "      - { name: new, in: query, required: true, schema: { type: string } }\n      - { name: q,",
                        "GET /v1/plants query parameter new is new and required"),
                arguments(
                        "type: integer, format: int32, maximum",
                        "type: string, format: int32, maximum",
                        "GET /v1/plants query parameter limit has another type"),
                arguments("maximum: 100", "maximum: 50", "GET /v1/plants query parameter limit has a narrower maximum"),
                arguments(
                        "name: q, in: query, schema: { type: string }",
                        "name: q, in: query, schema: { type: string, minLength: 3 }",
                        "GET /v1/plants query parameter q has a narrower minLength"),
                arguments(
                        "name: q, in: query, schema: { type: string }",
                        "name: q, in: query, schema: { type: string, enum: [a] }",
                        "GET /v1/plants query parameter q takes only certain values"),
                arguments("[green, red]", "[green]", "GET /v1/plants query parameter colour no longer takes red"),
                arguments(
                        "explode: false",
                        "explode: true",
                        "GET /v1/plants query parameter colour is written in another style"),
                // Answers
                arguments(
                        "\"200\": { $ref: \"#/components/responses/Plants\" }",
                        "\"202\": { description: Later }",
                        "GET /v1/plants 200 is gone"),
                arguments(
                        "application/json:\n              schema: { $ref: \"#/components/schemas/Plant\" }",
                        "text/plain: {}",
                        "GET /v1/plants/{slug} 200 application/json is gone"),
                arguments("            ETag:", "            Tag:", "GET /v1/plants/{slug} 200 header ETag is gone"),
                arguments(
                        "ETag: { required: true,",
                        "ETag: {",
                        "GET /v1/plants/{slug} 200 header ETag is no longer always there"),
                arguments(
                        "schema: { $ref: \"#/components/schemas/Plant\" }",
                        "schema: { $ref: \"#/components/schemas/PlantList\" }",
                        "GET /v1/plants/{slug} 200 application/json is a PlantList instead of a Plant"),
                // Members
                arguments("        slug: { type: string }\n", "", "Plant.slug is gone"),
                arguments("        slug: { type: string }\n", "        name: { type: string }\n", "Plant.slug is gone"),
                arguments(
                        "        slug: { type: string }",
                        "        slug: { type: integer }",
                        "Plant.slug has the type [integer] instead of [string]"),
                arguments(
                        "        slug: { type: string }",
                        "        slug: { type: [string, \"null\"] }",
                        "Plant.slug has the type [string, null] instead of [string]"),
                arguments(
                        "\"null\"], format: int32",
                        "\"null\"], format: int64",
                        "Plant.height has the format int64 instead of int32"),
                arguments(
                        "soils: { type: array, items: { type: string } }",
                        "soils: { type: array, items: { type: integer } }",
                        "Plant.soils[] has the type [integer] instead of [string]"),
                arguments(
                        "additionalProperties: { type: string }",
                        "additionalProperties: { type: boolean }",
                        "Plant.names.* has the type [boolean] instead of [string]"),
                arguments(
                        "parent: { $ref: \"#/components/schemas/Plant\" }",
                        "parent: { $ref: \"#/components/schemas/PlantList\" }",
                        "Plant.parent is a PlantList instead of a Plant"),
                arguments("[slug, height,", "[height,", "Plant.slug is no longer required"),
                arguments(
                        "soils, names]",
                        "soils, names, parent]",
                        "Plant.parent is required, though earlier releases may lack it"),
                arguments("const: plant", "const: tree", "Plant.type is always tree instead of plant"),
                arguments(", const: plant", "", "Plant.type is always something else instead of plant"),
                // Vocabularies and names of types
                arguments("enum: [tree, shrub]", "enum: [tree, shrub, vine]", "Habit has the new value vine"),
                arguments("enum: [tree, shrub]", "enum: [tree]", "Habit has no longer the value shrub"),
                arguments(", enum: [tree, shrub]", "", "Habit is no longer a closed vocabulary"),
                arguments("description: \"Open: `loam`\"", "enum: [loam]", "Soil has become a closed vocabulary"),
                arguments("    Soil:", "    Ground:", "Soil is gone"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("breaks")
    void a_break_is_reported_with_its_place(String text, String replacement, String expected) throws Exception {
        assertThat(comparedWith(text, replacement)).contains(expected);
    }

    static Stream<Arguments> additions() {
        return Stream.of(
                arguments(
                        "a path",
                        "  /v1/plants/{slug}:",
                        "  /v1/new:\n    get: { operationId: getNew, responses: {} }\n  /v1/plants/{slug}:"),
                arguments(
                        "an optional parameter",
                        "      - { name: q,",
                        "      - { name: new, in: query, schema: { type: string } }\n      - { name: q,"),
                arguments("a word that a parameter takes", "[green, red]", "[green, red, blue]"),
                arguments("a wider limit", "maximum: 100", "maximum: 200"),
                arguments("no limit", ", maximum: 100", ""),
                arguments("a refusal", "\"400\": {", "\"429\": { description: Slower }\n        \"400\": {"),
                arguments("a refusal that no longer happens", "        \"400\": { description: Refused }\n", ""),
                arguments(
                        "a header",
                        "            ETag:",
                        "            New: { schema: { type: string } }\n            ETag:"),
                arguments(
                        "another face",
                        "application/json:\n              schema: { $ref: \"#/components/schemas/Plant\" }",
                        "text/plain: {}\n            application/json:\n              schema: { $ref: \"#/components/schemas/Plant\" }"),
                arguments(
                        "a member",
                        "        slug: { type: string }\n",
                        "        slug: { type: string }\n        new: { type: string }\n"),
                arguments("a member that is no longer null", "type: [integer, \"null\"]", "type: integer"),
                arguments("a word of an open vocabulary", "`loam`", "`loam`, `sand`"),
                arguments("a type", "    Soil:", "    New: { type: object }\n    Soil:"),
                arguments(
                        "a name for a type",
                        "        slug: { type: string }",
                        "        slug: { $ref: \"#/components/schemas/Soil\" }"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("additions")
    void an_addition_is_no_break(String name, String text, String replacement) throws Exception {
        assertThat(comparedWith(text, replacement)).as(name).isEmpty();
    }

    @Test
    void the_committed_contract_is_compatible_with_itself() {
        assertThat(Compatibility.breaks(Contract.committed(), Contract.committed()))
                .isEmpty();
    }

    private static List<String> comparedWith(String text, String replacement) throws JsonProcessingException {
        assertThat(CONTRACT).as("what is to be replaced").contains(text);
        return Compatibility.breaks(parse(CONTRACT), parse(CONTRACT.replace(text, replacement)));
    }

    private static Contract parse(String yaml) throws JsonProcessingException {
        return new Contract(new YAMLMapper().readTree(yaml));
    }
}
