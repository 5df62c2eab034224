package dev.waymark.access;

import dev.waymark.audit.Action;
import dev.waymark.audit.Audit;
import dev.waymark.store.access.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The keys of administrators that come from the operator, and with which all others begin. */
@ApplicationScoped
public class OperatorKeys {
    private static final String OPERATOR = "operator";

    private final Keys keys;
    private final Audit audit;

    OperatorKeys(Keys keys, Audit audit) {
        this.keys = keys;
        this.audit = audit;
    }

    /** What became of a key. */
    public enum Admission {
        /** It counts from now on, for everything. */
        NEW,
        /** It counts already, for everything. */
        KNOWN,
        /** It counts already, but expires or lacks a scope, and that stays so. */
        LIMITED,
        /** It was rotated, revoked or has expired, and that stays so. */
        ENDED
    }

    /** Has a key count for everything, unless it is known already. */
    @Transactional
    public Admission admit(AccessKey key) {
        keys.lock();
        if (!keys.knows(key.id())) {
            keys.add(new Keys.New(key.id(), "Administrator", Scope.words(), key.sha256(), null), null);
            audit.key(Action.KEY_CREATED, key.id(), OPERATOR);
            return Admission.NEW;
        }
        return keys.usable(key.id())
                .filter(usable -> usable.digests().contains(key.sha256()))
                .map(usable -> usable.expiresAt() == null && usable.scopes().containsAll(Scope.words())
                        ? Admission.KNOWN
                        : Admission.LIMITED)
                .orElse(Admission.ENDED);
    }

    @Transactional
    public boolean isEmpty() {
        return keys.isEmpty();
    }
}
