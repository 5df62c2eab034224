package dev.waymark.manage;

import dev.waymark.access.KeyRing;
import dev.waymark.access.Scope;
import dev.waymark.http.body.Body;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a key to be made is like.")
public record KeyRequest(
        @Schema(minLength = 1, maxLength = LONGEST_NAME) String name,

        @Schema(
                minItems = 1,
                enumeration = {
                    "content:read",
                    "content:write",
                    "content:propose",
                    "content:publish",
                    "keys:admin",
                    "audit:read",
                    "webhooks:admin"
                })
        List<String> scopes,

        @Nullable Instant expiresAt) {

    private static final int LONGEST_NAME = 100;

    static KeyRing.Wish read(byte[] body) {
        Body members = Body.of(body);
        String name = members.text("name", 1, LONGEST_NAME);
        List<String> scopes = members.words("scopes", Scope.words());
        Instant expiresAt = members.instant("expiresAt");
        members.check();
        return new KeyRing.Wish(name, scopes, expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.SECONDS));
    }
}
