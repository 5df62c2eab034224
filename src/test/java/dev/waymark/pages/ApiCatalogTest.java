package dev.waymark.pages;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs find that know the address of the site alone (RFC 9727). */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiCatalogTest {
    private static final String PATH = "/.well-known/api-catalog";
    private static final String ORIGIN = "https://roadmaps.example";
    private static final String TYPE = "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"";

    @Test
    void it_lists_the_api_with_absolute_addresses() throws IOException {
        byte[] body = when().get(PATH)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(TYPE))
                .extract()
                .asByteArray();
        JsonNode linkset = new ObjectMapper().readTree(body).path("linkset");
        assertThat(linkset.at("/0/anchor").asText()).isEqualTo(ORIGIN + PATH);
        assertThat(linkset.at("/0/item/0/href").asText()).isEqualTo(ORIGIN + "/v1");
        assertThat(linkset.at("/1/anchor").asText()).isEqualTo(ORIGIN + "/v1");
        assertThat(linkset.at("/1/license/0/href").asText()).startsWith("https://creativecommons.org/");
        for (String relation : new String[] {"service-desc", "service-doc"}) {
            assertThat(linkset.at("/1/" + relation)).hasSize(2).allSatisfy(target -> {
                String href = target.path("href").asText();
                assertThat(href).startsWith(ORIGIN + "/");
                when().get(href.substring(ORIGIN.length()))
                        .then()
                        .statusCode(200)
                        .contentType(target.path("type").asText());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH, "/", "/v1"})
    void it_is_found_by_its_relation(String path) {
        for (String method : new String[] {"HEAD", "GET"}) {
            assertThat(given().request(method, path)
                            .then()
                            .statusCode(200)
                            .extract()
                            .headers()
                            .getValues("Link"))
                    .contains("</.well-known/api-catalog>; rel=\"api-catalog\"");
        }
    }

    @Test
    void a_client_may_ask_for_its_type() {
        given().accept(TYPE).get(PATH).then().statusCode(200);
    }
}
