package dev.waymark.formats;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents and lists in other formats than JSON, of what is shipped. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormatsTest {
    private static final String ROADMAP = "/v1/roadmaps/machine-learning";

    @ParameterizedTest
    @CsvSource({
        ROADMAP + ".md, text/markdown;charset=UTF-8, '# Machine Learning Careers', '# Carreras'",
        ROADMAP + "/stages/beginner.md, text/markdown;charset=UTF-8, '# Stage 1: ', '# Etapa 1: '",
        ROADMAP + "/tips/networking.md, text/markdown;charset=UTF-8, 'Roadmap', 'Hoja de ruta'",
        "/v1/skills/python.md, text/markdown;charset=UTF-8, '- **Kind:** Tool', '- **Tipo:** Herramienta'",
        "/v1/job-roles/data-scientist.md, text/markdown;charset=UTF-8, '## Duties', '## Funciones'",
        "/v1/learning-resources/kaggle.md, text/markdown;charset=UTF-8, '- **Teaches:** [', '- **Enseña:** ['",
        "/v1/skills/recall.jsonld, application/ld+json, '\"name\":\"Recall\"', '\"name\":\"Exhaustividad\"'",
        ROADMAP + ".mmd, application/vnd.mermaid, 's1[\"Stage 1#58; ', 's1[\"Etapa 1#58; '",
        "/v1/skills.csv, text/csv;charset=UTF-8, ',Tool,', ',Herramienta,'",
        "/llms.txt, text/plain;charset=UTF-8, '## Lists', '## Listas'",
        "/llms-full.txt, text/plain;charset=UTF-8, '## Stage 1: ', '## Etapa 1: '"
    })
    void a_format_speaks_both_languages_and_is_cached_like_a_document(
            String path, String type, String english, String spanish) {
        var tag = when().get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(type))
                .header("Content-Release", equalTo("1"))
                .header("Cache-Control", startsWith("public, max-age=60,"))
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .extract()
                .header("ETag");
        assertThat(text(path)).contains(english);
        assertThat(text(path + "?lang=es")).contains(spanish).doesNotContain(english);
        given().header("If-None-Match", tag).get(path).then().statusCode(304);
        when().head(path).then().statusCode(200).header("ETag", equalTo(tag)).header("Content-Type", equalTo(type));
        if (path.startsWith("/v1")) {
            when().get(path + "?release=1").then().header("Cache-Control", equalTo("public, max-age=86400"));
            when().get(path + "?release=99").then().statusCode(404).body("code", equalTo("unknown-release"));
            when().get(path + "?colour=red").then().statusCode(400).body("code", equalTo("unknown-parameter"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/skills/nothing.md",
                "/v1/skills/Python.md",
                ROADMAP + "/stages/nothing.jsonld",
                "/v1/roadmaps/x.mmd"
            })
    void what_is_not_there_is_in_no_format(String path) {
        when().get(path).then().statusCode(404).body("code", equalTo("unknown-entry"));
    }

    @Test
    void links_in_a_text_stay_in_its_release_and_language() {
        assertThat(text("/v1/job-roles/data-scientist.md?lang=es&release=1"))
                .contains("](https://roadmaps.example/v1/skills/python.md?lang=es&release=1)")
                .contains("<https://roadmaps.example/v1/job-roles/data-scientist?lang=es&release=1>");
        assertThat(text("/v1/job-roles/data-scientist.md"))
                .contains("[Python](https://roadmaps.example/v1/skills/python.md) – Required");
    }

    @Test
    void a_text_of_a_roadmap_has_all_its_stages_groups_and_skills() {
        var roadmap = when().get(ROADMAP).jsonPath();
        var text = text(ROADMAP + ".md");
        for (var path : List.of("stages.title", "stages.skillGroups.title.flatten()", "tips.title")) {
            assertThat(roadmap.<String>getList(path))
                    .isNotEmpty()
                    .allSatisfy(title -> assertThat(text).contains(Markdown.escaped(title)));
        }
        assertThat(roadmap.<String>getList("stages.skillGroups.placements.flatten().skill.slug"))
                .allSatisfy(slug -> assertThat(text).contains("/v1/skills/%s.md)".formatted(slug)));
        assertThat(text).contains("CC BY 4.0", "\n  - ").doesNotContain("null", "Optional[");
        assertThat(text)
                .containsPattern(
                        "\\*\\*Plotting library\\*\\* – at least 1 of these: \\[Matplotlib]\\(.*, \\[Seaborn]\\(.*; Matplotlib lets");
    }

    @Test
    void a_graph_has_the_stages_skills_choices_and_what_comes_first() {
        var chart = text(ROADMAP + ".mmd?lang=es");
        FlowchartGrammar.check(chart);
        assertThat(chart.lines().filter(line -> line.contains("subgraph")).count())
                .isGreaterThan(13);
        assertThat(chart).contains("roadmap ==> s1", "s1 ==> s2", "s2 ==> s3", " -.- ", " --- ");
        assertThat(chart.lines().filter(line -> line.contains(" --> ")).count()).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/roadmaps",
                "/v1/stages?level=advanced",
                "/v1/tips?sort=title",
                "/v1/skills?role=data-analyst,data-scientist&kind=tool",
                "/v1/job-roles?skill=python&lang=es",
                "/v1/learning-resources?access=free&roadmap=machine-learning"
            })
    void a_table_has_the_rows_of_its_list(String list) {
        var items = when().get(list + (list.contains("?") ? "&" : "?") + "limit=100")
                .jsonPath();
        var table = table(get(list.replaceFirst("(/v1/[a-z-]+)", "$1.csv")));
        assertThat(column(table, "href")).isEqualTo(items.getList("items.href")).isNotEmpty();
        assertThat(column(table, "title")).isEqualTo(items.getList("items.title"));
        assertThat(column(table, "updatedAt")).isEqualTo(items.getList("items.updatedAt"));
        assertThat(table.get(0).get(0)).isEqualTo("\uFEFFtype");
    }

    @Test
    void a_table_has_all_rows_or_a_link_to_the_next() {
        int total = when().get("/v1/skills?count=exact&limit=1").path("total");
        var whole = column(table(get("/v1/skills.csv?lang=es")), "slug");
        assertThat(whole).hasSize(total);
        var first = get("/v1/skills.csv?lang=es&limit=100");
        var next = first.headers().getValues("Link").stream()
                .filter(link -> link.endsWith("rel=\"next\""))
                .toList();
        assertThat(next).hasSize(1);
        var rest = get(next.get(0).replaceFirst("^<([^>]*)>.*", "$1").replace("limit=100", "limit=5000"));
        assertThat(rest.headers().getValues("Link")).noneMatch(link -> link.contains("next"));
        assertThat(Stream.of(first, rest).flatMap(part -> column(table(part), "slug").stream()))
                .containsExactlyElementsOf(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=5001", "cursor=x", "count=exact", "kind=colour", "sort=position"})
    void a_table_refuses_what_its_list_would(String query) {
        when().get("/v1/skills.csv?" + query).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/v1/skills/python </v1/skills/python.jsonld>;application/ld+json </v1/skills/python.md>;text/markdown",
                "/v1/skills/python?lang=es&release=1&include=skills </v1/skills/python.jsonld?lang=es&release=1>;application/ld+json"
                        + " </v1/skills/python.md?lang=es&release=1>;text/markdown",
                ROADMAP + " <" + ROADMAP + ".jsonld>;application/ld+json <" + ROADMAP + ".md>;text/markdown",
                "/v1/skills?kind=tool,practice&count=exact </v1/skills.csv?kind=practice,tool>;text/csv </v1/skills.csv?kind=practice,tool>;text/csv"
            })
    void an_answer_in_JSON_links_to_its_other_formats(String path, String first, String second) {
        var links = String.join(", ", get(path).headers().getValues("Link"));
        for (var link : List.of(first, second)) {
            assertThat(links).contains(link.replaceFirst(";(.*)", "; rel=\"alternate\"; type=\"$1\""));
        }
        when().get("/v1/skills/nothing").then().statusCode(404);
        assertThat(get("/v1/skills/nothing").headers().getValues("Link")).noneMatch(link -> link.contains("alternate"));
    }

    @Test
    void who_takes_no_JSON_is_told_of_the_other_formats() {
        given().accept("text/markdown")
                .get(ROADMAP)
                .then()
                .statusCode(406)
                .body(
                        "detail",
                        equalTo("This path answers application/json. Send that or */* in Accept, or leave Accept out."
                                + " Other formats: %1$s.jsonld (application/ld+json), %1$s.md (text/markdown),"
                                        .formatted(ROADMAP)
                                + " %s.mmd (application/vnd.mermaid).".formatted(ROADMAP)));
        given().accept("text/markdown, text/*;q=0.5")
                .get(ROADMAP + ".md")
                .then()
                .statusCode(200);
        given().accept("application/json").get(ROADMAP + ".md").then().statusCode(406);
    }

    @Test
    void language_models_are_told_what_there_is() {
        when().get("/llms.txt")
                .then()
                .body(startsWith("# Waymark\n\n> Career roadmaps: "))
                .body(containsString("](https://roadmaps.example/v1/roadmaps/machine-learning.md): "))
                .body(containsString("- [learning resources](https://roadmaps.example/v1/learning-resources.csv)"));
        var whole = text("/llms-full.txt");
        assertThat(whole).contains(text(ROADMAP + ".md")).doesNotContain("no room");
    }

    private static String text(String path) {
        return get(path).then().statusCode(200).extract().asString();
    }

    private static Response get(String path) {
        return given().urlEncodingEnabled(false).get(path);
    }

    /** The cells of a table (RFC 4180). */
    private static List<List<String>> table(Response answer) {
        var text = new String(answer.then().statusCode(200).extract().asByteArray(), UTF_8);
        assertThat(text).endsWith("\r\n");
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
                cell.append(quoted && !cell.isEmpty() ? "\"" : ""); // the second one of two
            } else if (quoted || (c != ',' && c != '\r' && c != '\n')) {
                cell.append(c);
            } else if (c != '\r') {
                rows.get(rows.size() - 1).add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(new ArrayList<>());
                }
            }
        }
        return rows.subList(0, rows.size() - 1);
    }

    private static List<String> column(List<List<String>> table, String name) {
        int index = table.get(0).indexOf(name);
        return table.stream().skip(1).map(row -> row.get(index)).toList();
    }
}
