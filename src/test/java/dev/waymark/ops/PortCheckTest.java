package dev.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A port that somebody else has. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PortCheckTest {
    private static final String ALL = "0.0.0.0";

    @Test
    void is_refused_in_one_sentence_that_names_the_way_out() throws IOException {
        int port;
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName(ALL))) {
            port = taken.getLocalPort();
            assertThatThrownBy(() -> PortCheck.requireFree(ALL, port))
                    .isInstanceOf(ConfigurationException.class)
                    .hasNoCause()
                    .hasMessageStartingWith(
                            "Cannot listen on port %d of %s (Address already in use".formatted(port, ALL))
                    .hasMessageEndingWith(
                            "set QUARKUS_HTTP_PORT or PORT to a free one, such as QUARKUS_HTTP_PORT=8081.");
        }
        assertThatCode(() -> PortCheck.requireFree(ALL, port)).doesNotThrowAnyException();
    }

    @Test
    void can_be_exchanged_by_PORT_as_platforms_do() throws IOException {
        var file = Path.of("src/main/resources/application.properties").toUri().toURL();
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(file),
                        new PropertiesConfigSource(Map.of("PORT", "5000"), "platform", 300))
                .build();
        assertThat(config.getValue("quarkus.http.port", Integer.class)).isEqualTo(5000);
    }
}
