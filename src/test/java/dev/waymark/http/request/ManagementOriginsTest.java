package dev.waymark.http.request;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Origins as browsers write them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManagementOriginsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "editor.example",
                "https://editor.example/",
                "https://Editor.example",
                "https://editor.example:443",
                "http://editor.example:80",
                "https://editor.example:65536",
                "https://a_b:1",
                "ftp://editor.example"
            })
    void what_no_browser_sends_is_refused(String text) {
        assertThatThrownBy(() -> origins(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'%s' is none", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://editor.example",
                "http://localhost:3000",
                "https://editor.example:80",
                "http://editor.example:65535",
                "http://[::1]:8080"
            })
    void what_browsers_send_is_taken(String text) {
        assertThatCode(() -> origins(text)).doesNotThrowAnyException();
    }

    private static ManagementOrigins origins(String text) {
        return new ManagementOrigins(Optional.of(List.of(text)));
    }
}
