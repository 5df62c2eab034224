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
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.0.0",
                "169.254.169.254",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.0",
                "192.0.0.255",
                "192.0.2.0",
                "192.0.2.255",
                "192.88.99.0",
                "192.88.99.255",
                "192.168.0.0",
                "192.168.255.255",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.0",
                "198.51.100.255",
                "203.0.113.0",
                "203.0.113.255",
                "224.0.0.0",
                "239.255.255.255",
                "240.0.0.0",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::ffff:ffff",
                "64:ff9b:1::",
                "64:ff9b:1:ffff:ffff:ffff:ffff:ffff",
                "100::",
                "100::ffff:ffff:ffff:ffff",
                "2001::",
                "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff",
                "2001:db8::",
                "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
                "2002::",
                "2002:7f00:1::",
                "3fff::",
                "5f00::1",
                "fc00::",
                "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "fe80::",
                "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "fec0::",
                "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "ff00::",
                "ff02::1",
            })
    void one_address_in_an_inner_network_closes_the_host(String address) throws UnknownHostException {
        var guard = guard(Set.of(), "93.184.216.34", address);
        assertThatThrownBy(() -> guard.resolve(HOST)).hasMessageContaining("not public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.216.34",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.128.0.0",
                "172.32.0.1",
                "223.255.255.255",
                "2001:200::1",
                "2606:4700::6810:84e5"
            })
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
