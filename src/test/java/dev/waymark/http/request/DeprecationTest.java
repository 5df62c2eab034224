package dev.waymark.http.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.http.Deprecation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What answers say to those who use what is on its way out. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeprecationTest {
    private static final String LINK = "</docs/compatibility>; rel=\"deprecation\"; type=\"text/html\"";

    @Test
    void an_operation_says_since_when_and_until_when_from_memory_too() {
        for (String method : new String[] {"GET", "GET", "HEAD"}) {
            assertThat(says(
                            given().request(method, "/v1/probe/former"),
                            "@1801353600",
                            "Tue, 01 Aug 2028 00:00:00 GMT"))
                    .isEqualTo(200);
        }
    }

    @Test
    void of_two_things_the_earlier_days_count() {
        assertThat(says(given().get("/v1/probe/former?size=1"), "@1801353600", "Sat, 01 Jan 2028 00:00:00 GMT"))
                .isEqualTo(200);
    }

    @Test
    void a_refusal_says_it_too() {
        assertThat(says(given().get("/v1/probe/former?colour=red"), "@1801353600", "Tue, 01 Aug 2028 00:00:00 GMT"))
                .isEqualTo(400);
    }

    @Test
    void a_parameter_says_it_where_it_is_used() {
        for (int time = 0; time < 2; time++) {
            assertThat(says(given().get("/v1/probe/renamed?size=1"), "@1811808000", "Sat, 01 Jan 2028 00:00:00 GMT"))
                    .isEqualTo(200);
            Response without = given().get("/v1/probe/renamed");
            without.then().statusCode(200).header("Deprecation", nullValue()).header("Sunset", nullValue());
            assertThat(without.headers().getValues("Link")).doesNotContain(LINK);
        }
    }

    @Test
    void what_is_deprecated_has_to_say_when() {
        assertThatThrownBy(() -> Deprecation.of(true, new Extension[0])).hasMessageContaining(Deprecation.SINCE);
        assertThat(Deprecation.of(false, new Extension[0])).isNull();
    }

    /** Checks the headers, and tells the status. */
    private static int says(Response answer, String since, String sunset) {
        answer.then().header("Deprecation", equalTo(since)).header("Sunset", equalTo(sunset));
        assertThat(answer.headers().getValues("Link")).containsOnlyOnce(LINK);
        return answer.statusCode();
    }
}
