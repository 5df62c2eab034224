package dev.waymark.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names in the texts of others mean. */
@QuarkusTest
@TestProfile(SearchContent.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MatchTest {

    @ParameterizedTest
    @CsvSource({
        "en, Python, python, 100, title",
        "en, PYTHON, python, 100, title",
        "en, sklearn, scikit-learn, 95, other-name",
        "en, Scikit Learn, scikit-learn, 100, title",
        "en, scikitlearn, scikit-learn, 90, title-spelling",
        "en, neural network, neural-networks, 90, ",
        "en, Data Scientists, data-scientist, 80, title-stems",
        "en, c++, c-plus-plus, 100, title",
        "en, C, c, 100, title",
        "en, .net, dot-net, 100, title",
        "en, R, r, 100, title",
        "en, MLflow, mlops, 70, search-term",
        "en, Kaggle, kaggle, 90, title",
        "en, Pyhton, python, 70, title-mistyped",
        "en, tensorfow, tensorflow, 70, title-mistyped",
        "en, Deep Lerning, deep-learning, 70, title-mistyped",
        "es, redes neuronalse, neural-networks, 70, title-mistyped",
        "en, knitting, , 0, ",
        "es, Aprendizaje automatico, machine-learning, 100, title",
        "es, Machine Learning, machine-learning, 95, other-name",
        "es, redes neuronales, neural-networks, 100, title",
        "es, visión por computador, computer-vision, 95, other-name",
        "es, Ingeniería de características, feature-engineering, 95, other-name",
    })
    void a_name_means_something_for_a_reason(String language, String name, String slug, int confidence, String reason) {
        var item = match(language, List.of(name)).statusCode(200).extract().jsonPath();
        assertThat(item.getString("items[0].slug")).as(name).isEqualTo(slug);
        if (reason != null) {
            assertThat(item.getString("items[0].reason")).as(name).isEqualTo(reason);
            assertThat(item.getInt("items[0].confidence")).as(name).isEqualTo(confidence);
        }
    }

    @Test
    void two_hundred_names_are_answered_in_their_order_and_always_alike() {
        var names = IntStream.range(0, 200)
                .mapToObj(i -> List.of("Python", "neural network", "nothing " + i, "data wrangling", "C#")
                        .get(i % 5))
                .toList();
        var first = match("en", names).statusCode(200).extract().asString();
        assertThat(match("en", names).extract().asString()).isEqualTo(first);
        List<String> answered = match("en", names).extract().path("items.name");
        assertThat(answered).isEqualTo(names);
        match("en", List.of("Python"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Release", "1");
    }

    @Test
    void a_body_that_is_no_list_of_names_is_refused() {
        match("en", List.of()).statusCode(422).body("errors[0].pointer", equalTo("/names"));
        match("en", Collections.nCopies(201, "x")).statusCode(422);
        match("en", List.of("x".repeat(201))).statusCode(422).body("errors[0].pointer", equalTo("/names/0"));
        match("en", List.of(" ")).statusCode(422);
        match("en", List.of(1, "x")).statusCode(400).body("errors[0].pointer", equalTo("/names/0"));
        match("en", List.of(List.of("x"))).statusCode(400);
        send("{\"names\":[\"x\"],\"more\":1}").statusCode(400);
        send("{\"names\":[\"x\\u0000\"]}").statusCode(400);
        send("{\"names\":[\"\\ud800\"]}").statusCode(400);
        send("[\"x\"]").statusCode(400);
        send("").statusCode(400);
        send("{\"names\":[\"" + "x".repeat(600_000) + "\"]}").statusCode(413);
        given().contentType("text/plain").body("x").post("/v1/match").then().statusCode(415);
        given().get("/v1/match").then().statusCode(405).header("Allow", "OPTIONS, POST");
        match("en", List.of("'; drop table entry; --", "a & b | !c", "\u202e", "%", "_"))
                .statusCode(200);
    }

    private static ValidatableResponse match(String language, List<?> names) {
        return given().contentType("application/json")
                .queryParam("lang", language)
                .body(Map.of("names", names))
                .post("/v1/match")
                .then();
    }

    private static ValidatableResponse send(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/match")
                .then();
    }
}
