package dev.waymark.contract;

import java.util.List;

/** The committed contract, against which the answers of the service are held. */
final class CommittedContract {

    /** Operators' and people's pages, and what links to previews show, are no part of it; {@code /v1/probe} exists in tests alone. */
    private static final List<String> OUTSIDE = List.of(
            "/q",
            "/docs",
            "/search",
            "/reference",
            "/problems",
            "/assets",
            "/embed",
            "/preview",
            "/oembed",
            "/favicon.ico",
            "/llms",
            "/robots.txt",
            "/sitemap.xml",
            "/openapi",
            "/.well-known",
            "/v1/probe");

    private static final ContractCheck CHECK = new ContractCheck(Contract.committed());

    private CommittedContract() {}

    /** Fails if an answer is not described: its path, method, status, content type, headers, or a member of the body. */
    static void require(String method, String uri, Answer answer) {
        String path = pathOf(uri);
        if (path.equals("/") || OUTSIDE.stream().anyMatch(path::startsWith)) {
            return;
        }
        List<String> differences = CHECK.differences(method, path, answer);
        if (!differences.isEmpty()) {
            throw new AssertionError("%s %s answers %d otherwise than the contract says:%n- %s"
                    .formatted(method, uri, answer.status(), String.join("\n- ", differences)));
        }
        CHECK.operation(method, path)
                .filter(operation -> answer.status() / 100 == 2)
                .ifPresent(operation -> ExercisedOperations.record(operation.id()));
    }

    private static String pathOf(String uri) {
        String path = uri.replaceFirst("^https?://[^/]*", "").replaceFirst("[?#].*$", "");
        return path.isEmpty() ? "/" : path;
    }
}
