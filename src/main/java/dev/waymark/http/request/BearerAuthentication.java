package dev.waymark.http.request;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the key of a request out of {@code Authorization} (RFC 6750, 2.1), which is the only place for it. It is called when a
 * method of an endpoint asks who the caller is, and so never for what all may read.
 */
@Singleton
class BearerAuthentication implements HttpAuthenticationMechanism {

    private static final Pattern BEARER = Pattern.compile("[Bb][Ee][Aa][Rr][Ee][Rr] +([!-~]+) *");

    private final FailedKeys failed;

    BearerAuthentication(FailedKeys failed) {
        this.failed = failed;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        List<String> values = context.request().headers().getAll("Authorization");
        if (values.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        Matcher bearer = BEARER.matcher(values.get(0));
        Uni<SecurityIdentity> identity = values.size() == 1 && bearer.matches()
                ? identities.authenticate(
                        new TokenAuthenticationRequest(new TokenCredential(bearer.group(1), "bearer")))
                : Uni.createFrom().failure(new AuthenticationFailedException());
        return identity.onFailure(AuthenticationFailedException.class)
                .transform(failure -> failed.take(context.request())
                        .map(Throwable.class::cast)
                        .orElse(failure));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }
}
