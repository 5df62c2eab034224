package dev.waymark.access;

import dev.waymark.problem.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells who has sent the present request. */
@ApplicationScoped
public class Callers {
    private final SecurityIdentity identity;

    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Whose key came with the request; where nobody had to show one, a problem. */
    public Caller present() {
        Caller caller = identity.getAttribute(KeyIdentities.CALLER);
        if (caller == null) {
            throw ProblemType.unauthenticated();
        }
        return caller;
    }
}
