package dev.waymark.delivery;

import static dev.waymark.delivery.Api.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentTest {
    private static final String ROADMAP = "/v1/roadmaps/machine-learning";

    @Test
    void the_roadmap_has_its_stages_groups_and_tips_in_order() {
        var roadmap = get(ROADMAP);
        assertThat(Api.slugs(roadmap.path("stages"))).containsExactly("beginner", "intermediate", "advanced");
        assertThat(Api.texts(roadmap.at("/stages/0/skillGroups"), "guidance"))
                .hasSize(3)
                .doesNotContain("", "null");
        assertThat(Api.texts(roadmap.at("/stages/1/skillGroups"), "guidance"))
                .hasSize(4)
                .doesNotContain("", "null");
        assertThat(Api.texts(roadmap.at("/stages/2/skillGroups"), "guidance"))
                .hasSize(4)
                .doesNotContain("", "null");
        assertThat(Api.slugs(roadmap.path("tips")))
                .containsExactly(
                        "build-a-portfolio",
                        "stay-curious-and-keep-learning",
                        "networking",
                        "work-on-open-source-projects");
        var skills = ContentYaml.places("skill").stream()
                .map(ContentYaml.Place::slug)
                .distinct();
        assertThat(roadmap.path("counts").toString())
                .isEqualTo(
                        "{\"stages\":3,\"skillGroups\":11,\"skills\":%d,\"jobRoles\":9,\"learningResources\":16,\"tips\":4}"
                                .formatted(skills.count()));
    }

    @Test
    void a_stage_or_a_tip_is_the_same_object_alone_and_in_its_roadmap() {
        var roadmap = get(ROADMAP);
        for (var member : List.of("stages", "tips")) {
            for (var part : roadmap.path(member)) {
                var alone = get(part.path("href").asText());
                assertThat(alone.toString()).as(part.path("href").asText()).isEqualTo(part.toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "roadmap, /v1/roadmaps",
        "stage, /v1/stages",
        "tip, /v1/tips",
        "skill, /v1/skills",
        "job-role, /v1/job-roles",
        "learning-resource, /v1/learning-resources"
    })
    void what_a_list_shows_of_a_document_is_what_the_document_says(String type, String list) {
        var summaries = Api.walk(list, 100);
        assertThat(summaries).hasSameSizeAs(ContentYaml.all(type));
        for (var summary : summaries) {
            var href = summary.path("href").asText();
            assertThat(summary.path("type").asText()).isEqualTo(type);
            assertThat(get(href).properties()).as(href).containsAll(summary.properties());
        }
    }

    @Test
    void what_a_document_shows_of_another_is_what_a_list_shows_of_it() {
        var summaries = summaries();
        int found = 0;
        for (var href : summaries.keySet()) {
            for (var ref : Api.refs(get(href))) {
                boolean whole = ref.has("updatedAt"); // stages and tips in their roadmap
                var summary = summaries.getOrDefault(ref.path("href").asText(), ref);
                if (!whole) {
                    assertThat(summary).as("%s refers to %s", href, ref).isNotSameAs(ref);
                    assertThat(summary.properties()).as("%s in %s", ref, href).containsAll(ref.properties());
                    found++;
                }
            }
        }
        assertThat(found).as("references that were compared").isGreaterThan(800);
    }

    @Test
    void a_reference_names_what_front_ends_show_of_each_type() {
        var members = new HashMap<String, List<String>>();
        for (var href : summaries().keySet()) {
            for (var ref : Api.refs(get(href))) {
                if (!ref.has("updatedAt")) {
                    members.putIfAbsent(ref.path("type").asText(), names(ref));
                }
            }
        }
        assertThat(members)
                .containsEntry("roadmap", List.of("type", "slug", "title", "href"))
                .containsEntry("skill", List.of("type", "slug", "title", "href", "kind"))
                .containsEntry("job-role", List.of("type", "slug", "title", "href", "seniority", "track"))
                .containsEntry(
                        "learning-resource",
                        List.of("type", "slug", "title", "href", "kind", "access", "url", "byline"));
    }

    @ParameterizedTest
    @CsvSource({
        "skill, /v1/skills, otherNames",
        "job-role, /v1/job-roles, otherTitles",
        "learning-resource, /v1/learning-resources, contributors"
    })
    void every_content_file_is_served_with_its_words(String type, String list, String names) {
        for (var written : ContentYaml.all(type)) {
            var read = get(list + "/" + ContentYaml.slug(written));
            assertThat(read.path("title")).isEqualTo(written.path("title"));
            assertThat(read.path("summary")).isEqualTo(written.path("summary"));
            assertThat(read.path(names)).hasSameSizeAs(written.path(names));
            assertThat(read.path("language").asText()).isEqualTo("en");
            assertThat(read.path("untranslated")).isEmpty();
            assertThat(read.path("revision").asInt()).isEqualTo(1);
        }
    }

    @Test
    void the_tree_has_every_placement_of_the_content_file_in_its_order() {
        var stages = get(ROADMAP).path("stages");
        for (var written : ContentYaml.all("stage")) {
            var read = stages.get(written.path("position").asInt() - 1);
            assertThat(outline(read.path("skillGroups"), "/skill/slug"))
                    .as(ContentYaml.slug(written))
                    .isEqualTo(outline(written.path("skillGroups"), "/skill"));
        }
    }

    private static List<String> outline(JsonNode groups, String skill) {
        var lines = new ArrayList<String>();
        for (var group : groups) {
            lines.add("%s %s %s".formatted(ContentYaml.slug(group), group.path("title"), group.path("exhaustive")));
            addLines(group.path("placements"), skill, "  ", lines);
        }
        return lines;
    }

    private static void addLines(JsonNode placements, String skill, String indent, List<String> lines) {
        for (var placement : placements) {
            var said = new StringBuilder(indent + placement.at(skill).asText());
            for (var member : List.of("requirement", "choice", "condition", "emphasis", "assertion")) {
                said.append(' ').append(placement.path(member).asText("null").replaceFirst("^$", "null"));
            }
            lines.add(said.toString());
            addLines(placement.path("children"), skill, indent + "  ", lines);
        }
    }

    private static Map<String, JsonNode> summaries() {
        var summaries = new HashMap<String, JsonNode>();
        for (var list : List.of("roadmaps", "stages", "tips", "skills", "job-roles", "learning-resources")) {
            Api.walk("/v1/" + list, 100)
                    .forEach(summary -> summaries.put(summary.path("href").asText(), summary));
        }
        return summaries;
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
