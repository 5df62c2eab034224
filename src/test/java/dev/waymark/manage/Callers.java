package dev.waymark.manage;

import dev.waymark.Database;
import dev.waymark.access.AccessKey;
import dev.waymark.access.Scope;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every kind of caller. */
final class Callers {
    private Callers() {}

    /**
     * A caller.
     *
     * @param authorization what is sent, if anything is
     * @param scopes what the key allows; null if it does not count
     */
    record Caller(
            String name,
            @Nullable String authorization,
            @Nullable List<String> scopes) {
        boolean counts() {
            return scopes != null;
        }

        boolean may(Operations.Operation operation) {
            return scopes != null && Scope.allowed(scopes).containsAll(operation.scopes());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Caller> all(Database database) throws SQLException {
        var callers = new ArrayList<>(strangers(database));
        for (String scope : Scope.words()) {
            callers.add(new Caller(scope, bearer(Administrator.make(scope).get("key")), List.of(scope)));
        }
        callers.add(new Caller("everything", bearer(Administrator.key()), Scope.words()));
        return callers;
    }

    /** Those whose key does not count. */
    private static List<Caller> strangers(Database database) throws SQLException {
        String administrator = Administrator.key();
        String revoked =
                Administrator.make(Scope.words().toArray(String[]::new)).get("key");
        Administrator.with(administrator)
                .delete(Administrator.KEYS + "/"
                        + AccessKey.parse(revoked).orElseThrow().id())
                .then()
                .statusCode(204);
        String tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).toString();
        String expired = Administrator.post(
                        administrator,
                        Administrator.KEYS,
                        Administrator.body("Expires", tomorrow, Scope.words().toArray(String[]::new)))
                .path("key");
        String expiredId = AccessKey.parse(expired).orElseThrow().id();
        database.asOwner(
                "update key set expires_at = now() - interval '1 second' where id = '%s'".formatted(expiredId));
        String other = AccessKey.random(
                        AccessKey.parse(administrator).orElseThrow().id())
                .text();
        return List.of(
                new Caller("nobody", null, null),
                new Caller("an empty header", "", null),
                new Caller("another scheme", "Basic " + administrator, null),
                new Caller("no scheme", administrator, null),
                new Caller("two keys", bearer(administrator) + ", " + bearer(administrator), null),
                new Caller("malformed", bearer(administrator.substring(1)), null),
                new Caller("mistyped", bearer(administrator.substring(0, administrator.length() - 1) + "!"), null),
                new Caller("unknown", bearer(AccessKey.random().text()), null),
                new Caller("wrong secret", bearer(other), null),
                new Caller("expired", bearer(expired), null),
                new Caller("revoked", bearer(revoked), null));
    }

    private static String bearer(String key) {
        return "Bearer " + key;
    }
}
