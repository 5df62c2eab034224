package dev.waymark.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Asks for all that the contract offers to readers, without a key. */
record PublicOperations(URI service, HttpClient http) {
    private static final List<String> VERSIONS = List.of("", "lang=es", "release=1", "lang=es&release=1");

    /** What is not in the contract, or is more than one of its operations by itself. */
    private static final List<String> OTHERS = List.of(
            "/",
            "/sitemap.xml",
            "/robots.txt",
            "/docs",
            "/search",
            "/reference",
            "/problems",
            "/embed",
            "/embed/v1/roadmaps/machine-learning",
            "/embed/v1/roadmaps/machine-learning?lang=es",
            "/embed/v1/roadmaps/machine-learning.svg",
            "/embed/v1/roadmaps/machine-learning.png",
            "/embed/v1/roadmaps/gone-machine-learning",
            "/oembed?url=https://roadmaps.example/embed/v1/roadmaps/machine-learning",
            "/v1/roadmaps/machine-learning?include=skills,job-roles,learning-resources,references",
            "/v1/skills?sort=-updatedAt&count=exact",
            "/v1/skills?updatedSince=2000-01-01T00:00:00Z",
            "/v1/learning-resources?skill=python&role=machine-learning-engineer",
            "/v1/skills/python.xyz",
            "/preview/wmp_0123456789ab_nothing");

    PublicOperations(URI service) {
        this(service, HttpClient.newHttpClient());
    }

    /** What each address answers: its status, its headers and its body, but for what each sending says anew. */
    Map<String, String> answers(int releases) throws IOException, InterruptedException {
        var answers = new TreeMap<String, String>();
        for (var url : urls(releases)) {
            answers.put(url, said(get(url)));
        }
        return answers;
    }

    /** All addresses, those of documents also of so many releases. */
    static Set<String> urls(int releases) {
        var urls = new LinkedHashSet<>(OTHERS);
        var contract = Contract.committed();
        for (var operation : contract.operations()) {
            if (operation.method().equals("get")
                    && operation.node().path("security").isEmpty()) {
                for (var prefix : List.of("", "gone-", "lost-")) {
                    for (int release = 1; release <= releases; release++) {
                        var path = path(contract, operation, prefix, release);
                        VERSIONS.forEach(version ->
                                urls.add(version.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + version));
                    }
                }
            }
        }
        return urls;
    }

    /** The path with examples for its parameters, and with those that it cannot do without. */
    private static String path(Contract contract, ContractOperation operation, String prefix, int release) {
        var path = operation.path();
        for (JsonNode each : operation.node().path("parameters")) {
            var parameter = contract.resolve(each);
            var name = parameter.path("name").asText();
            var example = parameter.path("example").asText();
            path = path.replace(
                    "{" + name + "}",
                    switch (name) {
                        case "slug", "roadmap" -> prefix + example;
                        case "number" -> String.valueOf(release);
                        default -> example;
                    });
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                path += "?" + name + "=" + (name.equals("q") ? "plain" : example);
            }
        }
        return path;
    }

    HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(service.resolve(url)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(service.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, text/event-stream")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String said(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(List.of("date", "x-request-id"));
        return "%d\n%s\n%s".formatted(answer.statusCode(), headers, answer.body());
    }
}
