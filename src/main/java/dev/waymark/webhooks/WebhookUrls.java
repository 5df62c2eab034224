package dev.waymark.webhooks;

import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Tells which addresses a webhook can have. */
final class WebhookUrls {
    private static final int HTTPS = 443;
    private static final int HIGHEST_PORT = 65535;
    private static final String NAME = "(?i)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+";

    /** What one system reads as an address and the next one as another is none. */
    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowPrefix(false)
            .allowMask(false)
            .allowSingleSegment(false)
            .allowWildcardedSeparator(false)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder()
            .allowZone(false)
            .getParentBuilder()
            .toParams();

    private WebhookUrls() {}

    /** Says why a text cannot be the address of a webhook; nothing if it can. */
    static Optional<String> fault(String text, AddressGuard guard) {
        URI url;
        try {
            url = new URI(text).parseServerAuthority();
        } catch (URISyntaxException e) {
            return Optional.of("It must be a URL such as https://hooks.example.org/build.");
        }
        if (url.getHost() == null || !text.matches("[!-~]+")) {
            return Optional.of("It must be a URL such as https://hooks.example.org/build.");
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return Optional.of("It must have neither a user nor a fragment.");
        }
        if (guard.isOpen(url.getHost())) {
            return faultOfOpen(url);
        }
        if (!"https".equalsIgnoreCase(url.getScheme()) || url.getPort() != -1 && url.getPort() != HTTPS) {
            return Optional.of(
                    "It must begin with https:// and have no port, unless the operator has opened the host.");
        }
        return host(url.getHost());
    }

    private static Optional<String> faultOfOpen(URI url) {
        if (!"https".equalsIgnoreCase(url.getScheme()) && !"http".equalsIgnoreCase(url.getScheme())) {
            return Optional.of("It must begin with https:// or http://.");
        }
        return url.getPort() == -1 || url.getPort() >= 1 && url.getPort() <= HIGHEST_PORT
                ? Optional.empty()
                : Optional.of("Its port must be a number from 1 to 65535.");
    }

    private static Optional<String> host(String host) {
        var literal = new IPAddressString(host.replaceAll("^\\[|]$", ""), STRICT);
        var address = literal.getAddress();
        if (address != null) {
            return AddressGuard.isPublic(address.toInetAddress())
                    ? Optional.empty()
                    : Optional.of("It must not lead into a network that is not public.");
        }
        return host.matches(NAME) && !host.matches(".*\\.[0-9]+")
                ? Optional.empty()
                : Optional.of("Its host must be a name with a dot in it, or an IP address.");
    }
}
