package dev.waymark.access;

import static dev.waymark.problem.ProblemType.LAST_ADMINISTRATOR;
import static dev.waymark.problem.ProblemType.MISSING_SCOPE;
import static dev.waymark.problem.ProblemType.OUTLIVES_KEY;
import static dev.waymark.problem.ProblemType.UNKNOWN_KEY;

import dev.waymark.audit.Action;
import dev.waymark.audit.Audit;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import dev.waymark.store.access.Keys;
import dev.waymark.store.access.Keys.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes, rotates and revokes keys, one after the other. Whoever does so is looked at once more when the turn has come, and one
 * key that can give every scope always stays that neither expires nor was revoked (ADR 26).
 */
@ApplicationScoped
public class KeyRing {
    private final Keys keys;
    private final Audit audit;

    KeyRing(Keys keys, Audit audit) {
        this.keys = keys;
        this.audit = audit;
    }

    /**
     * What a key is to be.
     *
     * @param scopes words that are known
     * @param expiresAt null if it does not expire
     */
    public record Wish(
            String name, List<String> scopes, @Nullable Instant expiresAt) {}

    /** A key with the text of it, which is told this once. */
    public record Made(Stored key, AccessKey text) {}

    /** Makes a key that allows nothing that its maker may not do. */
    @Transactional
    public Made make(Wish wish, Caller maker) {
        begin(maker);
        requireAll(wish.scopes(), maker, "/scopes/");
        requireFuture(wish.expiresAt());
        requireWithin(wish.expiresAt(), maker, ProblemError.inBody("/expiresAt", "It must not be after your own end."));
        AccessKey text = AccessKey.random();
        keys.add(new Keys.New(text.id(), wish.name(), wish.scopes(), text.sha256(), wish.expiresAt()), maker.id());
        audit.key(Action.KEY_CREATED, text.id(), maker.id());
        return new Made(find(text.id()), text);
    }

    /**
     * Gives a key another text. Who is given it can do all that the key allows, and so has to be allowed that already.
     *
     * @param overlapHours for how long the former text goes on to count, which for the caller's own key is the one that came
     *     with the request; 0 ends it at once, but not for that key, since the answer may be lost
     */
    @Transactional
    public Made rotate(String id, int overlapHours, Caller by) {
        begin(by);
        Stored key = find(id);
        requireAll(key.scopes(), by, null);
        requireWithin(key.expiresAt(), by);
        requireUnexpired(key);
        boolean own = id.equals(by.id());
        if (overlapHours == 0 && own) {
            throw ProblemType.INVALID_MEMBER.because(
                    "A key that rotates itself goes on to count for an hour at least.",
                    ProblemError.inBody(
                            "/overlapHours",
                            "It must be 1 or more for your own key: if the answer were lost, you could not ask again."));
        }
        AccessKey text = AccessKey.random(id);
        keys.rotate(id, text.sha256(), own ? by.text().sha256() : null, overlapHours);
        audit.key(Action.KEY_ROTATED, id, by.id());
        return new Made(find(id), text);
    }

    @Transactional
    public void revoke(String id, Caller by) {
        begin(by);
        Stored key = find(id);
        if (key.scopes().contains(Scope.KEYS_ADMIN.value()) && !keys.hasLasting(key.scopes(), id)) {
            throw LAST_ADMINISTRATOR.because(
                    "No other key has all scopes of this one, keys:admin among them, and goes on to count for ever. Make one"
                            + " without expiresAt first.");
        }
        keys.revoke(id, by.id());
        audit.key(Action.KEY_REVOKED, id, by.id());
    }

    /** Finds a key that has not been revoked; any other id ends in a problem. */
    public Stored find(String id) {
        return keys.find(id)
                .orElseThrow(() -> UNKNOWN_KEY.because(
                        "No key has this id, or it has been revoked; /v1/manage/keys lists those that there are."));
    }

    /** What was revoked while it waited for its turn changes nothing any more. */
    private void begin(Caller caller) {
        keys.lock();
        Optional<Keys.Usable> usable = keys.usable(caller.id());
        if (usable.filter(key -> key.digests().contains(caller.text().sha256())).isEmpty()) {
            throw ProblemType.unauthenticated();
        }
    }

    private static void requireAll(List<String> scopes, Caller caller, @Nullable String pointer) {
        List<String> missing = scopes.stream()
                .filter(scope -> !caller.scopes().contains(scope))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        String detail =
                "Your key lacks the scope %s and cannot give it to another key.".formatted(String.join(", ", missing));
        throw pointer == null
                ? MISSING_SCOPE.because(detail)
                : new ProblemException(
                        MISSING_SCOPE,
                        detail,
                        IntStream.range(0, scopes.size())
                                .filter(i -> missing.contains(scopes.get(i)))
                                .mapToObj(i ->
                                        ProblemError.inBody(pointer + i, "Your key lacks this scope.", caller.scopes()))
                                .toList());
    }

    /** Else a key that expires could see to it that its holder goes on. */
    private static void requireWithin(@Nullable Instant expiresAt, Caller caller, ProblemError... errors) {
        Instant end = caller.expiresAt();
        if (end != null && (expiresAt == null || expiresAt.isAfter(end))) {
            throw OUTLIVES_KEY.because(
                    "Your key expires at %s, and can give nobody more time than it has.".formatted(end), errors);
        }
    }

    private void requireUnexpired(Stored key) {
        Instant end = key.expiresAt();
        if (end != null && !end.isAfter(keys.now())) {
            throw ProblemType.KEY_EXPIRED.because(
                    "This key has expired, and no other text would make it count. Make a new one.");
        }
    }

    private void requireFuture(@Nullable Instant expiresAt) {
        if (expiresAt != null && !expiresAt.isAfter(keys.now())) {
            throw ProblemType.INVALID_MEMBER.because(
                    "A key that has expired already serves nobody.",
                    ProblemError.inBody("/expiresAt", "It must be in the future, or null."));
        }
    }
}
