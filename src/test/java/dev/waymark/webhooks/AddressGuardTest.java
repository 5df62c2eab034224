package dev.waymark.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts that webhooks may name, and the addresses that stand behind them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressGuardTest {
    private static final String HOST = "hooks.example.org";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.31.255.255",
                "192.168.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.51.100.7",
                "::1",
                "::",
                "fd00::1",
                "fe80::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "::7f00:1",
                "2001:db8::1"
            })
    void one_address_in_an_inner_network_closes_the_host(String address) throws UnknownHostException {
        var guard = guard(Set.of(), "93.184.216.34", address);
        assertThatThrownBy(() -> guard.resolve(HOST)).hasMessageContaining("not public");
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.32.0.1", "2606:4700::6810:84e5"})
    void public_addresses_are_those_that_are_connected_to(String address) throws UnknownHostException {
        assertThat(guard(Set.of(), address).resolve(HOST)).containsExactly(InetAddress.getByName(address));
    }

    @Test
    void what_the_operator_opens_may_be_anywhere() throws UnknownHostException {
        assertThat(guard(Set.of(HOST), "10.0.0.7").resolve("Hooks.example.org")).hasSize(1);
    }

    private static AddressGuard guard(Set<String> open, String... addresses) throws UnknownHostException {
        var resolver = new InMemoryDnsResolver();
        var found = Stream.of(addresses)
                .map(address -> {
                    try {
                        return InetAddress.getByName(address);
                    } catch (UnknownHostException e) {
                        throw new IllegalArgumentException(e);
                    }
                })
                .toArray(InetAddress[]::new);
        resolver.add(HOST, found);
        resolver.add("Hooks.example.org", found);
        return new AddressGuard(resolver, open);
    }
}
