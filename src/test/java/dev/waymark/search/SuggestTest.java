package dev.waymark.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is offered while somebody types. */
@QuarkusTest
@TestProfile(SearchContent.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuggestTest {

    @ParameterizedTest
    @CsvSource({
        "en, sklearn, scikit-learn, sklearn",
        "en, skl, scikit-learn, sklearn",
        "en, scikitl, scikit-learn, Scikit-learn",
        "en, kaggel, kaggle, Kaggle",
        "en, kagle, kaggle, Kaggle",
        "en, pyt, python, Python",
        "en, PYTH, python, Python",
        "en, tensorlfo, tensorflow, TensorFlow",
        "en, r, r, R",
        "en, c+, c-plus-plus, C++",
        "en, .n, dot-net, .NET",
        "en, q&, q-and-a, Q&A",
        "en, neural n, neural-networks, Neural networks",
        "es, cientifico d, data-scientist, Científico de datos",
        "es, aprendizaje aut, machine-learning, Aprendizaje automático",
        "es, neuronales, neural-networks, Redes neuronales",
    })
    void a_name_is_found_by_its_beginning_also_mistyped(String language, String text, String slug, String matched) {
        var items = given().queryParam("q", text)
                .queryParam("lang", language)
                .get("/v1/suggest")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> slugs = items.getList("items.slug");
        assertThat(slugs).as(text).contains(slug);
        assertThat(slugs.indexOf(slug)).as("%s among %s", text, slugs).isLessThan(3);
        assertThat(items.getString("items[%d].matched".formatted(slugs.indexOf(slug))))
                .isEqualTo(matched);
    }

    @ParameterizedTest
    @CsvSource({
        "data scientist, job-role, seniority track",
        "kaggle, learning-resource, kind access url byline",
        "python, skill, kind"
    })
    void a_suggestion_says_what_a_reference_to_its_type_does(String text, String type, String members) {
        var suggested = given().queryParam("q", text)
                .queryParam("type", type)
                .get("/v1/suggest")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var document = given().get(suggested.getString("items[0].href")).jsonPath();
        var own = List.of(members.split(" "));
        for (var member : List.of("kind", "access", "url", "byline", "seniority", "track")) {
            assertThat(suggested.getString("items[0]." + member))
                    .as(member)
                    .isEqualTo(own.contains(member) ? document.getString(member) : null);
        }
    }

    @Test
    void a_word_within_a_name_comes_after_names_that_begin_so() {
        List<String> titles = given().get("/v1/suggest?q=learn&type=skill,learning-resource&limit=20")
                .path("items.matched");
        assertThat(titles).contains("Learning How to Learn", "Machine learning");
        assertThat(titles.indexOf("Learning How to Learn")).isLessThan(titles.indexOf("Machine learning"));
    }

    @Test
    void there_are_eight_or_as_many_as_are_asked_for() {
        given().get("/v1/suggest?q=d").then().body("items", hasSize(8));
        given().get("/v1/suggest?q=d&limit=3").then().body("items", hasSize(3));
        given().get("/v1/suggest?q=d&type=job-role").then().body("items.type", everyItem(equalTo("job-role")));
        given().get("/v1/suggest?q=d&limit=21").then().statusCode(400);
        given().get("/v1/suggest?q=d&count=exact").then().statusCode(400).body("code", equalTo("unknown-parameter"));
        given().get("/v1/suggest?q=xyzzy").then().statusCode(200).body("items", empty());
        given().queryParam("q", "…").get("/v1/suggest").then().statusCode(200).body("items", empty());
        given().get("/v1/suggest?q=hands").then().body("items.type", contains("learning-resource"));
    }
}
