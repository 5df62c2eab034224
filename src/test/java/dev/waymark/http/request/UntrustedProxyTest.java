package dev.waymark.http.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(UntrustedProxyTest.NoTrust.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class UntrustedProxyTest {

    /** Trusts some proxy, and not the one that the tests could be. */
    public static final class NoTrust implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "waymark.data", "target/test-data-limited",
                    "waymark.content.location", "none",
                    "waymark.rate-limit.requests-per-minute", "30",
                    "waymark.http.trusted-proxies", "10.0.0.0/8");
        }
    }

    @Test
    void a_client_gets_no_new_limit_for_another_name() {
        assertThat(IntStream.range(0, 250)
                        .map(i -> given().header("X-Forwarded-For", "198.51.100." + i)
                                .get("/v1/probe?limit=7")
                                .statusCode()))
                .contains(200, 429);
    }
}
