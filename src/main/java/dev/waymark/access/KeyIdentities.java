package dev.waymark.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.waymark.store.access.Keys;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.util.List;

/**
 * Finds whose key a request has. Nothing of it is remembered from one request to the next, so that a revoked key stops to count
 * with the commit, on every node (ADR 26).
 */
@ApplicationScoped
public class KeyIdentities implements IdentityProvider<TokenAuthenticationRequest> {
    static final String CALLER = "caller";

    private final Keys keys;

    KeyIdentities(Keys keys) {
        this.keys = keys;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return AccessKey.parse(request.getToken().getToken())
                .map(key -> context.runBlocking(() -> identity(key)))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    /** Has a transaction of its own, since the request has none yet. */
    @Transactional
    SecurityIdentity identity(AccessKey key) {
        Keys.Usable usable = keys.usable(key.id())
                .filter(found -> isOneOf(key.sha256(), found.digests()))
                .orElseThrow(AuthenticationFailedException::new);
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(usable.id()))
                .addAttribute(CALLER, new Caller(key, usable.name(), usable.scopes(), usable.expiresAt()));
        Scope.allowed(usable.scopes()).stream().map(KeyIdentities::permission).forEach(identity::addPermission);
        return identity.build();
    }

    private static StringPermission permission(String scope) {
        int colon = scope.indexOf(':');
        return new StringPermission(scope.substring(0, colon), scope.substring(colon + 1));
    }

    /** Takes the same time for every wrong digest. */
    private static boolean isOneOf(String digest, List<String> digests) {
        return digests.stream()
                        .filter(one -> MessageDigest.isEqual(one.getBytes(US_ASCII), digest.getBytes(US_ASCII)))
                        .count()
                > 0;
    }
}
