package dev.waymark.delivery;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class IncludeTest {
    private static final String ALL = "skills,job-roles,learning-resources,vocabularies";
    private static final Map<String, String> MEMBERS =
            Map.of("skill", "skills", "job-role", "jobRoles", "learning-resource", "learningResources");
    private static final Map<String, JsonNode> ALONE = new HashMap<>();

    /** Every document that takes include. */
    static List<String> documents() {
        var documents = new ArrayList<String>();
        documents.add("/v1/roadmaps/machine-learning");
        ContentYaml.all("stage")
                .forEach(part -> documents.add("/v1/roadmaps/machine-learning/stages/" + ContentYaml.slug(part)));
        ContentYaml.all("job-role").forEach(role -> documents.add("/v1/job-roles/" + ContentYaml.slug(role)));
        List.of("python", "neural-networks", "bert").forEach(skill -> documents.add("/v1/skills/" + skill));
        ContentYaml.all("learning-resource")
                .forEach(some -> documents.add("/v1/learning-resources/" + ContentYaml.slug(some)));
        return documents;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void exactly_the_referred_documents_come_along_and_each_as_it_is_alone(String url) {
        for (var all : List.of(
                "skills",
                "job-roles",
                "learning-resources",
                "skills,job-roles",
                "learning-resources,skills",
                "job-roles,learning-resources",
                "vocabularies",
                ALL)) {
            var asked = possible(url, all);
            if (asked.isEmpty()) {
                continue;
            }
            var answer = (ObjectNode) Api.get(url + "?include=" + asked);
            var included = answer.remove("included");
            assertThat(answer).as("without what came along").isEqualTo(alone(url));
            var words = List.of(asked.split(","));
            var referred = referred(answer, words);
            MEMBERS.values().forEach(member -> {
                var slugs = new TreeSet<String>();
                included.path(member).properties().forEach(document -> {
                    slugs.add(document.getKey());
                    assertThat(document.getValue())
                            .as(document.getKey())
                            .isEqualTo(alone(document.getValue().path("href").asText()));
                });
                assertThat(slugs).as("%s of %s with %s", member, url, asked).isEqualTo(referred.get(member));
            });
            assertThat(included.path("vocabularies")).hasSize(words.contains("vocabularies") ? 21 : 0);
        }
    }

    /** Of the words, those that can bring something with such a document. */
    private static String possible(String url, String asked) {
        var impossible = url.startsWith("/v1/skills/")
                ? List.of("job-roles", "learning-resources")
                : url.startsWith("/v1/job-roles/")
                        ? List.of("learning-resources")
                        : url.startsWith("/v1/learning-resources/") ? List.of("job-roles") : List.of();
        return Stream.of(asked.split(","))
                .filter(word -> !impossible.contains(word))
                .collect(Collectors.joining(","));
    }

    /** The slugs of what the answer refers to, and of the skills of job roles and learning resources that come along. */
    private static Map<String, TreeSet<String>> referred(JsonNode answer, List<String> words) {
        var slugs = new HashMap<String, TreeSet<String>>();
        MEMBERS.values().forEach(member -> slugs.put(member, new TreeSet<>()));
        for (var ref : Api.refs(answer)) {
            add(ref, words, slugs);
            if (words.contains(collection(ref)) && !collection(ref).equals("skills")) {
                Api.refs(alone(ref.path("href").asText())).stream()
                        .filter(further -> collection(further).equals("skills"))
                        .forEach(further -> add(further, words, slugs));
            }
        }
        return slugs;
    }

    private static void add(JsonNode ref, List<String> words, Map<String, TreeSet<String>> slugs) {
        var known = slugs.get(MEMBERS.getOrDefault(ref.path("type").asText(), ""));
        if (known != null && words.contains(collection(ref))) {
            known.add(ContentYaml.slug(ref));
        }
    }

    private static String collection(JsonNode ref) {
        return ref.path("type").asText() + "s";
    }

    @Test
    void vocabularies_come_as_they_are_alone() {
        var included =
                Api.get("/v1/job-roles/data-analyst?include=vocabularies").at("/included/vocabularies");
        var all = Api.get("/v1/vocabularies").path("items");
        assertThat(included).hasSameSizeAs(all);
        for (var vocabulary : all) {
            var name = vocabulary.path("name").asText();
            assertThat(included.path(name)).isEqualTo(vocabulary).isEqualTo(Api.get("/v1/vocabularies/" + name));
        }
    }

    @Test
    void every_word_of_the_tree_and_of_what_comes_along_is_explained() {
        var tree = Api.get("/v1/roadmaps/machine-learning?include=" + ALL);
        var vocabularies = tree.at("/included/vocabularies");
        var kinds = Map.of("skill", "skill-kind", "learning-resource", "learning-resource-kind");
        for (var member : List.of(
                "level", "requirement", "assertion", "seniority", "track", "access", "category", "depth", "type")) {
            assertThat(words(vocabularies, member))
                    .as(member)
                    .containsAll(tree.findValues(member).stream()
                            .filter(JsonNode::isTextual)
                            .map(JsonNode::textValue)
                            .toList());
        }
        for (var ref : Api.refs(tree)) {
            var vocabulary = kinds.get(ref.path("type").asText());
            if (vocabulary != null) {
                assertThat(words(vocabularies, vocabulary))
                        .contains(ref.path("kind").asText());
            }
        }
        assertThat(words(vocabularies, "proficiency")).containsExactly("1", "2", "3", "4", "5");
    }

    private static List<String> words(JsonNode vocabularies, String name) {
        return Api.texts(vocabularies.path(name).path("values"), "value");
    }

    @Test
    void the_tree_with_everything_fits_into_eighty_kilobytes_of_gzip() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(Api.bytes("/v1/roadmaps/machine-learning?include=" + ALL));
        }
        assertThat(zipped.size()).isLessThanOrEqualTo(80 * 1024);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/skills/python",
                "/v1/job-roles/data-scientist",
                "/v1/learning-resources/kaggle",
                "/v1/roadmaps/machine-learning"
            })
    void references_come_as_they_are_listed(String url) {
        for (var version : List.of("", "&release=1")) {
            var included = Api.get(url + "?include=references" + version).at("/included/references");
            assertThat(included).isEqualTo(Api.get(url + "/references?limit=100" + version));
        }
        assertThat(Api.get("/v1/skills/python?include=references").at("/included/references/items"))
                .isNotEmpty();
    }

    @Test
    void nothing_refers_to_a_stage() {
        when().get("/v1/roadmaps/machine-learning/stages/beginner?include=references")
                .then()
                .statusCode(400);
    }

    @Test
    void nothing_is_included_unless_asked() {
        assertThat(Api.get("/v1/roadmaps/machine-learning").has("included")).isFalse();
    }

    private static JsonNode alone(String url) {
        return ALONE.computeIfAbsent(url, Api::get);
    }
}
