package dev.waymark.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter of a search is that of the lists. */
@QuarkusTest
@TestProfile(SearchContent.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchFiltersTest {
    private static final Map<String, String> LISTS = Map.of(
            "roadmap", "/v1/roadmaps",
            "stage", "/v1/stages",
            "tip", "/v1/tips",
            "skill", "/v1/skills",
            "job-role", "/v1/job-roles",
            "learning-resource", "/v1/learning-resources");

    /** What a list takes that leaves nothing out, or that every operation takes. */
    private static final List<String> NO_FILTERS = List.of("sort", "lang", "release", "limit", "cursor", "count");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "roadmap=machine-learning",
                "stage=beginner",
                "roadmap=machine-learning&stage=advanced,beginner",
                "roadmap=machine-learning&level=beginner",
                "skill=python",
                "skill=python,statistics&seniority=senior",
                "role=data-scientist",
                "role=data-scientist&kind=knowledge",
                "role=data-scientist,data-analyst&stage=beginner&access=free",
                "provider=kaggle",
                "provider=nobody-at-all",
                "status=current",
                "language=en",
                "language=en&level=beginner,advanced",
                "maxHours=0",
                "maxHours=10000",
                "slug=python,beginner,data-scientist,kaggle,build-a-portfolio,nope",
                "slug=python&role=data-scientist",
                "updatedSince=2020-01-01T00:00:00Z",
                "updatedSince=2999-01-01T00:00:00Z",
                "track=engineering&kind=tool"
            })
    void what_it_leaves_is_what_the_lists_of_these_types_leave(String filter) {
        var listed = listed(filter);
        for (var text : List.of("python", "model")) {
            var wanted = new TreeSet<>(found(text, ""));
            wanted.retainAll(listed);
            assertThat(new TreeSet<>(found(text, "&" + filter))).as(filter).isEqualTo(wanted);
        }
    }

    @Test
    void every_filter_of_a_list_is_one_of_the_search() throws IOException {
        var contract =
                new YAMLMapper().readTree(Path.of("openapi", "openapi.yaml").toFile());
        for (var list : LISTS.values()) {
            assertThat(names(contract, "/v1/search")).as(list).containsAll(names(contract, list));
        }
    }

    @Test
    void filters_that_no_list_has_together_leave_nothing() {
        given().get("/v1/search?q=data&seniority=senior&kind=tool")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("capped", equalTo(false));
        given().get("/v1/search?q=data&type=roadmap&level=beginner").then().body("items", empty());
    }

    /** The few renditions that fulfil a filter are looked at each, so that a name is found in them however many begin so. */
    @Test
    void a_name_that_begins_so_is_found_among_what_a_filter_leaves() {
        given().get("/v1/search?q=pyth&roadmap=machine-learning&type=skill")
                .then()
                .body("items[0].slug", equalTo("python"))
                .body("capped", equalTo(false));
        given().get("/v1/search?q=scikitl&role=data-scientist,machine-learning-engineer&type=skill")
                .then()
                .body("items[0].slug", equalTo("scikit-learn"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=finished",
                "language=!",
                "maxHours=-1",
                "maxHours=10001",
                "maxHours=1.5",
                "slug=A",
                "skill=..",
                "role=%25",
                "provider=a,,b",
                "updatedSince=yesterday"
            })
    void a_value_that_the_lists_refuse_is_refused(String filter) {
        given().urlEncodingEnabled(false)
                .get("/v1/search?q=data&" + filter)
                .then()
                .statusCode(400);
    }

    @Test
    void a_hundred_roadmaps_and_a_hundred_stages_are_answered() {
        var many = new ArrayList<String>();
        for (int i = 0; i < 99; i++) {
            many.add("a" + i);
        }
        given().get("/v1/search?q=data&roadmap=machine-learning,%1$s&stage=beginner,%1$s"
                        .formatted(String.join(",", many)))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(20));
    }

    /** What the lists that have all of these filters list, by its path. */
    private static TreeSet<String> listed(String filter) {
        var hrefs = new TreeSet<String>();
        for (var list : new TreeMap<>(LISTS).values()) {
            var url = "%s?limit=100&%s".formatted(list, filter);
            var page = given().get(url);
            while (page.statusCode() == 200) {
                hrefs.addAll(page.path("items.href"));
                String next = page.path("next");
                if (next == null) {
                    break;
                }
                page = given().get(url + "&cursor=" + next);
            }
        }
        return hrefs;
    }

    private static List<String> found(String text, String filter) {
        var hrefs = new ArrayList<String>();
        var url = "/v1/search?limit=100&q=" + text + filter;
        var page = given().get(url).then().statusCode(200).extract();
        hrefs.addAll(page.path("items.href"));
        while (page.path("next") != null) {
            page = given().get(url + "&cursor=" + page.<String>path("next"))
                    .then()
                    .statusCode(200)
                    .extract();
            hrefs.addAll(page.path("items.href"));
        }
        return hrefs;
    }

    private static List<String> names(JsonNode contract, String path) {
        var names = new ArrayList<String>();
        contract.path("paths").path(path).path("get").path("parameters").forEach(parameter -> {
            var reference = parameter.path("$ref").asText();
            var name = (reference.isEmpty() ? parameter : contract.at(reference.substring(1)))
                    .path("name")
                    .asText();
            if (!NO_FILTERS.contains(name)) {
                names.add(name);
            }
        });
        return names;
    }
}
