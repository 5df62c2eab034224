package dev.waymark.scale;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.manage.Administrator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/** Edits over HTTP, as the administrator. */
record EditingClient(URI service, HttpClient http, String key) {
    static final String EVERYTHING = "{\"note\":null,\"entries\":null,\"baseRelease\":null,\"publishAt\":null}";

    private static final ObjectMapper JSON = new ObjectMapper();

    EditingClient(URI service) {
        this(
                service,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                Administrator.key());
    }

    /** The order to publish one draft. */
    static String one(String type, String slug, String tag) {
        return "{\"note\":null,\"entries\":[{\"type\":\"%s\",\"slug\":\"%s\",\"version\":%s}],\"baseRelease\":null,\"publishAt\":null}"
                .formatted(type, slug, tag.replace("\"", ""));
    }

    static String tag(HttpResponse<String> draft) {
        return draft.headers().firstValue("ETag").orElseThrow();
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> draft(String path) {
        return send(request(path), 200);
    }

    /** Gives a skill another title. */
    HttpResponse<String> patch(String slug, String title) {
        return send(
                request("skills/" + slug)
                        .header("Content-Type", "application/merge-patch+json")
                        .header("If-Match", "*")
                        .method("PATCH", BodyPublishers.ofString("{\"title\":\"%s\"}".formatted(title))),
                200);
    }

    /** Writes another document over a draft. */
    HttpResponse<String> put(String path, String tag, String document) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", tag)
                        .PUT(BodyPublishers.ofString(document)),
                200);
    }

    /** Returns the number of the release; the answer, which may tell of very many changes, is not read. */
    int publish(String order) {
        var path = post("releases", order, 201).headers().firstValue("Location").orElseThrow();
        return Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    }

    void check(String order) {
        post("releases?check=true", order, 200);
    }

    private HttpResponse<String> post(String path, String body, int status) {
        return send(
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)), status);
    }

    /** Imports an archive; the query says what else is to be done with it. */
    void importing(Path zip, String query) {
        try {
            send(
                    request("imports" + query)
                            .header("Content-Type", "application/zip")
                            .POST(BodyPublishers.ofFile(zip)),
                    201);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve("/v1/manage/" + path)).header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, int status) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != status) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
