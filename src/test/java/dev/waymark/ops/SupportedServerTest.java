package dev.waymark.ops;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which servers Waymark accepts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SupportedServerTest {

    @ParameterizedTest
    @ValueSource(ints = {140000, 140019, 150000, 160000, 170000, 180006})
    void accepts_fourteen_and_newer(int number) {
        assertThatCode(() -> SupportedServer.require(number)).doesNotThrowAnyException();
    }

    @Test
    void refuses_thirteen_in_one_sentence() {
        assertThatThrownBy(() -> SupportedServer.require(130023))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Waymark needs PostgreSQL 14 or newer, and the configured server is PostgreSQL 13.");
    }
}
