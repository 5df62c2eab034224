package dev.waymark.manage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was agreed on, so that a method that asks for something else is noticed. */
final class AgreedScopes {
    private static final Map<String, List<String>> SCOPES = new TreeMap<>(Map.of(
            "GET /v1/manage", List.of(),
            "GET /v1/manage/keys", List.of("keys:admin"),
            "POST /v1/manage/keys", List.of("keys:admin"),
            "GET /v1/manage/keys/nobody", List.of("keys:admin"),
            "DELETE /v1/manage/keys/nobody", List.of("keys:admin"),
            "POST /v1/manage/keys/nobody/rotate", List.of("keys:admin"),
            "POST /v1/manage/drafts", List.of("content:write"),
            "POST /v1/manage/releases", List.of("content:publish"),
            "POST /v1/manage/releases/nobody/restore", List.of("content:publish")));

    static final List<String> COLLECTIONS = List.of("roadmaps", "skills", "job-roles", "learning-resources");

    /** Of each collection. */
    private static final Map<String, String> OF_COLLECTION = Map.of(
            "GET %s", "content:read",
            "GET %s/nobody", "content:read",
            "PUT %s/nobody", "content:write",
            "PATCH %s/nobody", "content:write",
            "DELETE %s/nobody", "content:write",
            "GET %s/nobody/state", "content:read",
            "POST %s/nobody/rename", "content:write",
            "POST %s/nobody/retire", "content:write",
            "GET %s/nobody/revisions", "content:read",
            "GET %s/nobody/revisions/nobody", "content:read");

    /** Of each language of an entry. */
    private static final Map<String, String> OF_TRANSLATION = Map.of(
            "GET %s", "content:read",
            "GET %s/nobody", "content:read",
            "PUT %s/nobody", "content:write",
            "PATCH %s/nobody", "content:write",
            "DELETE %s/nobody", "content:write",
            "GET %s/nobody/changes", "content:read",
            "GET %s/nobody/revisions", "content:read",
            "GET %s/nobody/revisions/nobody", "content:read");

    static {
        SCOPES.put("GET /v1/manage/proposals", List.of("content:read"));
        SCOPES.put("POST /v1/manage/proposals", List.of("content:propose"));
        SCOPES.put("GET /v1/manage/proposals/nobody", List.of("content:read"));
        SCOPES.put("DELETE /v1/manage/proposals/nobody", List.of("content:propose"));
        SCOPES.put("POST /v1/manage/proposals/nobody/publish", List.of("content:publish"));
        SCOPES.put("POST /v1/manage/proposals/nobody/decline", List.of("content:publish"));
        SCOPES.put("GET /v1/manage/audit", List.of("audit:read"));
        SCOPES.put("GET /v1/manage/export", List.of("content:read"));
        SCOPES.put("GET /v1/manage/scheduled-releases", List.of("content:publish"));
        SCOPES.put("GET /v1/manage/scheduled-releases/nobody", List.of("content:publish"));
        SCOPES.put("DELETE /v1/manage/scheduled-releases/nobody", List.of("content:publish"));
        SCOPES.put("GET /v1/manage/webhooks", List.of("webhooks:admin"));
        SCOPES.put("POST /v1/manage/webhooks", List.of("webhooks:admin"));
        SCOPES.put("GET /v1/manage/webhooks/nobody", List.of("webhooks:admin"));
        SCOPES.put("PUT /v1/manage/webhooks/nobody", List.of("webhooks:admin"));
        SCOPES.put("DELETE /v1/manage/webhooks/nobody", List.of("webhooks:admin"));
        SCOPES.put("POST /v1/manage/webhooks/nobody/rotate", List.of("webhooks:admin"));
        SCOPES.put("POST /v1/manage/webhooks/nobody/test", List.of("webhooks:admin"));
        SCOPES.put("GET /v1/manage/webhooks/nobody/deliveries", List.of("webhooks:admin"));
        SCOPES.put("POST /v1/manage/webhooks/nobody/deliveries/nobody/retry", List.of("webhooks:admin"));
        SCOPES.put("POST /v1/manage/imports", List.of("content:write"));
        SCOPES.put("GET /v1/manage/imports", List.of("content:write"));
        SCOPES.put("GET /v1/manage/imports/nobody", List.of("content:write"));
        for (String collection : COLLECTIONS) {
            String path = "/v1/manage/" + collection;
            OF_COLLECTION.forEach((operation, scope) -> SCOPES.put(operation.formatted(path), List.of(scope)));
            OF_TRANSLATION.forEach((operation, scope) ->
                    SCOPES.put(operation.formatted(path + "/nobody/translations"), List.of(scope)));
            SCOPES.put("GET %s/nobody/changes".formatted(path), List.of("content:read"));
            SCOPES.put("POST %s/nobody/withdraw".formatted(path), List.of("content:publish", "keys:admin"));
            SCOPES.put("GET %s/nobody/preview".formatted(path), List.of("content:read"));
            SCOPES.put("POST %s/nobody/preview-links".formatted(path), List.of("content:read"));
            SCOPES.put("DELETE %s/nobody/preview-links/nobody".formatted(path), List.of("content:read"));
            SCOPES.put("POST %s/nobody/revisions/nobody/restore".formatted(path), List.of("content:write"));
        }
    }

    private AgreedScopes() {}

    /** The scopes of each operation of management; none where any key will do. */
    static Map<String, List<String>> all() {
        return SCOPES;
    }
}
