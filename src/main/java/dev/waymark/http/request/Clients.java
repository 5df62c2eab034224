package dev.waymark.http.request;

import dev.waymark.http.connection.ConnectionConfig;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.util.List;

/** Names the client of a request, for whatever counts what one asks for. */
@Singleton
class Clients {

    private static final String FORWARDED = "X-Forwarded-For";

    private final ClientAddresses addresses;
    private final boolean trustsProxies;

    Clients(ConnectionConfig connections) {
        List<String> proxies = connections.trustedProxies().orElse(List.of());
        this.addresses = new ClientAddresses(proxies);
        this.trustsProxies = !proxies.isEmpty();
    }

    String of(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        String address = peer == null ? null : peer.hostAddress();
        return addresses.client(
                address == null ? "" : address, request.headers().getAll(FORWARDED));
    }

    /** Whether a request says that it comes from somebody else, and no proxy is trusted to say so. */
    boolean overlooks(HttpServerRequest request) {
        return !trustsProxies && request.headers().contains(FORWARDED);
    }
}
