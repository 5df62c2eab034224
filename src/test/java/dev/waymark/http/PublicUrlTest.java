package dev.waymark.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://roadmaps.example,https://roadmaps.example",
        "https://roadmaps.example/,https://roadmaps.example",
        "http://localhost:8080,http://localhost:8080",
        "http://[::1]:8080,http://[::1]:8080"
    })
    void an_origin_is_taken(String url, String origin) {
        assertThat(PublicUrl.originOf(url)).isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "roadmaps.example",
                "https://",
                "ftp://roadmaps.example",
                "https://roadmaps.example/waymark",
                "https://roadmaps.example?x=1",
                "https://roadmaps.example#x",
                "https://me@roadmaps.example",
                "https://a b"
            })
    void anything_else_is_refused_when_the_service_starts(String url) {
        assertThatThrownBy(() -> PublicUrl.originOf(url))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("waymark.public-url");
    }
}
