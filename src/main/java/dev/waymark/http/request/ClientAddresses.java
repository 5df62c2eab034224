package dev.waymark.http.request;

import inet.ipaddr.HostName;
import inet.ipaddr.HostNameParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells clients apart by their addresses, also behind proxies that are trusted to name them. */
final class ClientAddresses {

    /** What one customer of a network has at least, and can change addresses within. */
    private static final int IPV6_NETWORK = 64;

    private static final IPAddressStringParameters RANGE =
            strict(new IPAddressStringParameters.Builder()).allowPrefix(true).toParams();

    /** Some proxies add the port. */
    private static final HostNameParameters FORWARDED = strict(
                    new HostNameParameters.Builder().allowEmpty(false).getAddressOptionsBuilder())
            .getParentBuilder()
            .toParams();

    private final List<IPAddress> trusted;

    /** @throws ConfigurationException if a trusted proxy is neither an address nor a range of addresses */
    ClientAddresses(List<String> trusted) {
        this.trusted = trusted.stream().map(ClientAddresses::range).toList();
    }

    /**
     * Names the client of a request.
     *
     * @param peer the address at the other end of the connection
     * @param forwarded the values of X-Forwarded-For, to the right end of which each proxy adds whom it was asked by
     */
    String client(String peer, List<String> forwarded) {
        IPAddress address = address(peer);
        if (address == null) {
            return peer;
        }
        IPAddress client = isTrusted(address) ? rightmost(forwarded) : null;
        return name(client == null ? address : client);
    }

    /** The last one that is no trusted proxy; what stands before it may be made up. */
    private @Nullable IPAddress rightmost(List<String> forwarded) {
        String[] hops = String.join(",", forwarded).split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            IPAddress hop = address(hops[i].strip());
            if (hop == null || !isTrusted(hop)) {
                return hop;
            }
        }
        return null;
    }

    private boolean isTrusted(IPAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    private static String name(IPAddress address) {
        return (address.isIPv6() ? address.toPrefixBlock(IPV6_NETWORK) : address).toCanonicalString();
    }

    private static @Nullable IPAddress address(String text) {
        IPAddress address = new HostName(text, FORWARDED).asAddress();
        return address == null ? null : plain(address);
    }

    /** An IPv4 address in the form of IPv6 is still that address. */
    private static IPAddress plain(IPAddress address) {
        return address.isIPv6() && address.toIPv6().isIPv4Mapped()
                ? address.toIPv6().getEmbeddedIPv4Address()
                : address;
    }

    private static IPAddress range(String text) {
        IPAddress range = new IPAddressString(text.strip(), RANGE).getAddress();
        if (range == null) {
            throw new ConfigurationException(
                    "waymark.http.trusted-proxies is a list of addresses or ranges such as 10.0.0.0/8,fd00::/8; '%s' is none."
                            .formatted(text));
        }
        return plain(range.toPrefixBlock());
    }

    private static IPAddressStringParameters.Builder strict(IPAddressStringParameters.Builder builder) {
        return builder.allowEmpty(false)
                .allowAll(false)
                .allowSingleSegment(false)
                .allowWildcardedSeparator(false)
                .allowMask(false)
                .allowPrefix(false)
                .allowPrefixOnly(false)
                .allow_inet_aton(false)
                .setRangeOptions(IPAddressStringParameters.RangeParameters.NO_RANGE);
    }
}
