package dev.waymark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferenceTest {
    private static final List<String> SAID =
            List.of("requirement", "choice", "importance", "proficiency", "depth", "kind", "assertion");

    /** A line for every reference in the content files, by type and slug of its target. */
    private static final Map<String, List<String>> WRITTEN = written();

    @ParameterizedTest(name = "to every {0}")
    @CsvSource({"roadmap, roadmaps", "skill, skills", "job-role, job-roles", "learning-resource, learning-resources"})
    void references_are_those_of_the_content_files(String type, String list) {
        for (var target : ContentYaml.all(type)) {
            var url = "/v1/%s/%s/references".formatted(list, ContentYaml.slug(target));
            var expected = WRITTEN.getOrDefault(type + " " + ContentYaml.slug(target), List.of());
            assertThat(Api.walk(url, 100).stream().map(ReferenceTest::line))
                    .as(url)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void one_relation_can_be_asked_for() {
        var all = Api.walk("/v1/skills/python/references", 100);
        for (var relation : Api.texts(Api.get("/v1/vocabularies/relation").path("values"), "value")) {
            assertThat(Api.walk("/v1/skills/python/references?relation=" + relation, 100))
                    .as(relation)
                    .isEqualTo(all.stream()
                            .filter(reference ->
                                    reference.path("relation").asText().equals(relation))
                            .toList());
        }
        assertThat(Api.walk("/v1/skills/python/references?relation=teaches,requires", 100))
                .isEqualTo(Api.walk("/v1/skills/python/references?relation=requires&relation=teaches", 100));
    }

    @Test
    void PyTorch_tells_the_choice_in_which_it_stands_and_the_roles_that_require_it() {
        var references = Api.walk("/v1/skills/pytorch/references", 100);
        var placed = references.stream()
                .filter(reference -> reference.path("relation").asText().equals("places"))
                .toList();
        assertThat(placed).hasSize(1);
        assertThat(placed.get(0).toString())
                .isEqualTo("{\"relation\":\"places\",\"from\":{\"type\":\"roadmap\",\"slug\":\"machine-learning\","
                        + "\"title\":\"Machine Learning Careers\",\"href\":\"/v1/roadmaps/machine-learning\",\"kind\":null,"
                        + "\"access\":null,\"url\":null,\"byline\":null,\"seniority\":null,\"track\":null},"
                        + "\"stage\":{\"type\":\"stage\",\"slug\":\"intermediate\",\"title\":\"Gaining practical experience\","
                        + "\"href\":\"/v1/roadmaps/machine-learning/stages/intermediate\"},\"tip\":null,"
                        + "\"requirement\":\"choice\",\"choice\":\"framework\",\"importance\":null,"
                        + "\"proficiency\":null,\"depth\":null,\"kind\":null,\"assertion\":\"stated\"}");
        assertThat(references.stream()
                        .filter(reference -> reference.path("relation").asText().equals("requires"))
                        .map(reference -> "%s: %s %s"
                                .formatted(
                                        reference.at("/from/title").asText(),
                                        reference.path("requirement").asText(),
                                        reference.path("choice").asText())))
                .contains("Machine Learning Engineer: choice framework", "AI Research Scientist: choice framework");
    }

    @Test
    void a_source_is_shown_as_its_list_shows_it() {
        var lists = Map.of(
                "roadmap",
                "roadmaps",
                "skill",
                "skills",
                "job-role",
                "job-roles",
                "learning-resource",
                "learning-resources");
        var shown = new TreeSet<String>();
        for (var reference : Api.get("/v1/skills/python?include=references").at("/included/references/items")) {
            var from = reference.path("from");
            var type = from.path("type").asText();
            var item = Api.get("/v1/%s?slug=%s".formatted(lists.get(type), ContentYaml.slug(from)))
                    .at("/items/0");
            for (var member : List.of("title", "href", "kind", "access", "url", "byline", "seniority", "track")) {
                assertThat(from.has(member)).as(member).isTrue();
                assertThat(from.path(member).asText(null))
                        .as("%s of %s", member, from)
                        .isEqualTo(item.path(member).asText(null));
            }
            shown.add(type);
        }
        assertThat(shown).containsExactlyInAnyOrderElementsOf(lists.keySet());
    }

    private static String line(JsonNode reference) {
        var line = "%s from %s %s in %s %s"
                .formatted(
                        reference.path("relation").asText(),
                        reference.at("/from/type").asText(),
                        reference.at("/from/slug").asText(),
                        reference.at("/stage/slug").asText("-"),
                        reference.at("/tip/slug").asText("-"));
        return line + said(reference);
    }

    private static String said(JsonNode node) {
        var said = new StringBuilder();
        SAID.forEach(member -> said.append(' ')
                .append(node.hasNonNull(member) ? node.path(member).asText() : "-"));
        return said.toString();
    }

    private static Map<String, List<String>> written() {
        var written = new TreeMap<String, List<String>>();
        for (var skill : ContentYaml.all("skill")) {
            for (var relation : Map.of("broader", "broader", "prerequisites", "prerequisite", "related", "related")
                    .entrySet()) {
                skill.path(relation.getKey())
                        .forEach(link -> add(written, "skill", link.path("skill"), relation.getValue(), skill, link));
            }
        }
        for (var role : ContentYaml.all("job-role")) {
            role.path("skills").forEach(link -> add(written, "skill", link.path("skill"), "requires", role, link));
            role.path("leadsTo")
                    .forEach(link -> add(written, "job-role", link.path("jobRole"), "leads-to", role, link));
        }
        for (var resource : ContentYaml.all("learning-resource")) {
            resource.path("teaches")
                    .forEach(link -> add(written, "skill", link.path("skill"), "teaches", resource, link));
            resource.path("assumes")
                    .forEach(link -> add(written, "skill", link.path("skill"), "assumes", resource, link));
            resource.path("supersededBy")
                    .forEach(link -> add(
                            written,
                            "learning-resource",
                            link.path("learningResource"),
                            "superseded-by",
                            resource,
                            link));
        }
        for (var tip : ContentYaml.all("tip")) {
            for (var link : tip.path("skills")) {
                put(
                        written,
                        "skill",
                        link.path("skill"),
                        "mentions from roadmap machine-learning in - " + ContentYaml.slug(tip) + said(link));
            }
        }
        for (var type : List.of("skill", "job-role", "learning-resource")) {
            var relation = type.equals("skill") ? "places" : "lists";
            for (var place : ContentYaml.places(type)) {
                var line = "%s from roadmap %s in %s -%s"
                        .formatted(relation, place.roadmap(), place.stage(), said(place.node()));
                written.computeIfAbsent(type + " " + place.slug(), key -> new ArrayList<>())
                        .add(line);
            }
        }
        return written;
    }

    private static void add(
            Map<String, List<String>> written,
            String type,
            JsonNode slug,
            String relation,
            JsonNode from,
            JsonNode link) {
        put(
                written,
                type,
                slug,
                "%s from %s %s in - -%s".formatted(relation, typeOf(from), ContentYaml.slug(from), said(link)));
    }

    private static void put(Map<String, List<String>> written, String type, JsonNode slug, String line) {
        written.computeIfAbsent(type + " " + slug.asText(), key -> new ArrayList<>())
                .add(line);
    }

    private static String typeOf(JsonNode document) {
        return List.of("skill", "job-role", "learning-resource").stream()
                .filter(type -> ContentYaml.all(type).contains(document))
                .findFirst()
                .orElseThrow();
    }
}
