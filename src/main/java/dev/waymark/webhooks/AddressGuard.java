package dev.waymark.webhooks;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a host, and refuses all of them if one is not out in the Internet: the connection is made to what was
 * looked at, so that a name that means something else a moment later leads nowhere.
 */
final class AddressGuard implements DnsResolver {
    /** Special-purpose addresses (the registries of IANA), and those that lead to IPv4 addresses in other clothes. */
    private static final Set<IPAddress> INNER = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "::ffff:0:0/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(range -> new IPAddressString(range).getAddress())
            .collect(Collectors.toUnmodifiableSet());

    private final DnsResolver resolver;
    private final Set<String> open;

    /** @param open hosts in lower case that may be anywhere */
    AddressGuard(DnsResolver resolver, Set<String> open) {
        this.resolver = resolver;
        this.open = open;
    }

    /** Whether the operator has opened a host. */
    boolean isOpen(String host) {
        return open.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Whether an address is one that anybody can reach. */
    static boolean isPublic(InetAddress address) {
        var known = new IPAddressGenerator().from(address);
        return INNER.stream().noneMatch(range -> range.contains(known));
    }

    /** @throws UnknownHostException if there is no such host, or one that is not to be told anything */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = resolver.resolve(host);
        if (!isOpen(host)) {
            for (var address : found) {
                if (!isPublic(address)) {
                    throw new UnknownHostException("%s is in a network that is not public".formatted(host));
                }
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
