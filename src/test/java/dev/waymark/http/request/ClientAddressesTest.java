package dev.waymark.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClientAddressesTest {

    private final ClientAddresses addresses = new ClientAddresses(List.of("10.1.2.3/8", "192.0.2.1", "fd00::/8"));

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            10.0.0.1; 198.51.100.7; 198.51.100.7
            192.0.2.1; 198.51.100.7; 198.51.100.7
            fd00::5; 198.51.100.7; 198.51.100.7
            ::ffff:10.0.0.1; 198.51.100.7; 198.51.100.7
            10.0.0.1; 203.0.113.9, 198.51.100.7; 198.51.100.7
            10.0.0.1; 203.0.113.9, 198.51.100.7, 10.7.7.7 ,192.0.2.1; 198.51.100.7
            10.0.0.1; ::ffff:198.51.100.7; 198.51.100.7
            10.0.0.1; 198.51.100.7:4711; 198.51.100.7
            10.0.0.1; [2001:db8:1:2:3::4]:4711; 2001:db8:1:2::/64
            10.0.0.1; 2001:db8:1:2:3::4; 2001:db8:1:2::/64
            """)
    void a_trusted_proxy_names_the_client(String peer, String forwarded, String client) {
        assertThat(addresses.client(peer, List.of(forwarded))).isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.2", "11.0.0.1", "2001:db8:1:2::9"})
    void nobody_else_names_a_client(String peer) {
        assertThat(addresses.client(peer, List.of("198.51.100.7")))
                .isEqualTo(new ClientAddresses(List.of()).client(peer, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "unknown",
                "localhost",
                "example.org",
                "198.51.100",
                "198.51.100.7.1",
                "198.51.100.0/24",
                "198.51.100.*",
                "198.51.100.1-9",
                "*",
                "0x7f000001",
                "3325256711",
                "198.51.100.7, ",
                "198.51.100.7, _hidden",
                "198.51.100.7, 10.0.0.300",
                "10.0.0.2, 10.0.0.3"
            })
    void without_the_address_of_a_client_the_proxy_counts(String forwarded) {
        assertThat(addresses.client("10.0.0.1", List.of(forwarded))).isEqualTo("10.0.0.1");
    }

    @Test
    void repeated_headers_are_one_list() {
        assertThat(addresses.client("10.0.0.1", List.of("203.0.113.9", "198.51.100.7, 10.0.0.2")))
                .isEqualTo("198.51.100.7");
    }

    @Test
    void a_network_of_ipv6_is_one_client() {
        assertThat(addresses.client("2001:db8:1:2::9", List.of()))
                .isEqualTo(addresses.client("2001:db8:1:2:ffff:ffff:ffff:ffff", List.of()))
                .isNotEqualTo(addresses.client("2001:db8:1:3::9", List.of()));
    }

    @Test
    void addresses_of_ipv4_in_the_form_of_ipv6_are_not_one_network() {
        assertThat(addresses.client("::ffff:198.51.100.7", List.of())).isEqualTo("198.51.100.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "proxy.example", "10.0.0.0/33", "*", "10.0.*.*", "/8", "10"})
    void what_is_no_range_ends_the_start(String range) {
        assertThatThrownBy(() -> new ClientAddresses(List.of(range)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("waymark.http.trusted-proxies")
                .hasMessageContaining("'" + range + "'");
    }
}
