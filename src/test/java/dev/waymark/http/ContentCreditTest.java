package dev.waymark.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.wire.License;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentCreditTest {

    @Test
    void the_shipped_content_has_its_own_credit() {
        var credit = credit("shipped", Map.of());
        assertThat(credit.license().attribution()).isEqualTo("Content by Waymark, CC BY 4.0");
        assertThat(credit.providerName()).isEqualTo("Waymark");
    }

    @Test
    void own_content_has_no_credit_that_nobody_gave_it() {
        var credit = credit("/srv/content", Map.of());
        assertThat(credit.license()).isEqualTo(new License(null, null, null));
        assertThat(credit.providerName()).isNull();
        assertThat(credit.providerUrl()).isEqualTo("https://roadmaps.example");
    }

    @Test
    void own_content_has_the_credit_that_is_configured_and_nothing_else() {
        var credit = credit(
                "/srv/content",
                Map.of("waymark.content.license.name", "ODbL", "waymark.provider.name", "Example School"));
        assertThat(credit.license()).isEqualTo(new License("ODbL", null, null));
        assertThat(credit.providerName()).isEqualTo("Example School");
    }

    @Test
    void a_licence_whose_url_could_break_a_header_is_refused() {
        var properties = Map.of("waymark.content.license.url", "https://example.org/>; rel=x");
        assertThatThrownBy(() -> credit("shipped", properties)).isInstanceOf(ConfigurationException.class);
    }

    private static ContentCredit credit(String location, Map<String, String> properties) {
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .withMapping(LicenseConfig.class)
                .withMapping(ProviderConfig.class)
                .build();
        return new ContentCredit(
                config.getConfigMapping(LicenseConfig.class),
                config.getConfigMapping(ProviderConfig.class),
                List.of(location),
                new PublicUrl("https://roadmaps.example"));
    }
}
