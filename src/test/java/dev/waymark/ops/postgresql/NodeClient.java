package dev.waymark.ops.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Sends management requests to one of several nodes. What the node is too busy for, or does not answer in time, is sent again, as
 * the same request.
 */
record NodeClient(KeyClient client, URI node) {
    static final String JSON = "application/json";

    private static final String SKILLS = "/v1/manage/skills/";

    /** So often others may be faster, or the node busy, before something is wrong. */
    private static final int MOST_ATTEMPTS = 2_000;

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int BUSY = 503;
    static final int PAUSE_MILLIS = 50;

    /** Something that is tried again if somebody else was faster. */
    interface Attempt {
        boolean succeeds() throws Exception;
    }

    static void repeat(Attempt attempt) throws Exception {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            if (attempt.succeeds()) {
                return;
            }
        }
        throw new AssertionError("Others were faster, or the node was busy, %d times".formatted(MOST_ATTEMPTS));
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(node.resolve(path)));
    }

    HttpResponse<String> delete(String path) throws Exception {
        return send(HttpRequest.newBuilder(node.resolve(path)).DELETE());
    }

    HttpResponse<String> draft(String slug) throws Exception {
        var answer = get(SKILLS + slug);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    HttpResponse<String> post(String path, String type, String body) throws Exception {
        return send(request(path, type, body));
    }

    /** Sends a request, leaves the answer alone, and sends the same again, as whoever did not get that answer. */
    HttpResponse<String> postAgain(String path, String type, String body) throws Exception {
        var request = request(path, type, body);
        var lost = send(request);
        var answer = send(request);
        if (lost.statusCode() < 300) {
            assertThat(answer.body()).as("the answer to what is sent again").isEqualTo(lost.body());
        }
        return answer;
    }

    HttpResponse<String> rename(String slug, String next) throws Exception {
        return send(request(SKILLS + slug + "/rename", JSON, "{\"slug\":\"%s\"}".formatted(next))
                .header("If-Match", "*"));
    }

    private HttpRequest.Builder request(String path, String type, String body) {
        return HttpRequest.newBuilder(node.resolve(path))
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body));
    }

    HttpResponse<String> create(String slug, String body) throws Exception {
        return send(HttpRequest.newBuilder(node.resolve(SKILLS + slug))
                .header("Content-Type", JSON)
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> patch(String slug, String tag, String body) throws Exception {
        return send(HttpRequest.newBuilder(node.resolve(SKILLS + slug))
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", tag)
                .method("PATCH", BodyPublishers.ofString(body)));
    }

    /** Whether somebody was faster; anything else that is no success is none of what may happen. */
    static boolean stale(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() < 300) {
            return false;
        }
        assertThat(code(answer)).as(answer.body()).isIn("conflict", "stale-version", "unknown-draft");
        return true;
    }

    /** The body of a success. */
    static JsonNode body(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return MAPPER.readTree(answer.body());
    }

    static String code(HttpResponse<String> answer) throws IOException {
        return MAPPER.readTree(answer.body()).path("code").asText();
    }

    static String tag(HttpResponse<String> draft) {
        return draft.headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            var answer = answer(request.copy());
            if (answer.isPresent()) {
                return answer.get();
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        throw new AssertionError("The node was busy %d times".formatted(MOST_ATTEMPTS));
    }

    /** The answer; nothing if the node is too busy to give it, or to give it in time. */
    private Optional<HttpResponse<String>> answer(HttpRequest.Builder request) throws IOException {
        try {
            var answer = client.send(request);
            return busy(answer) ? Optional.empty() : Optional.of(answer);
        } catch (HttpTimeoutException e) {
            return Optional.empty();
        }
    }

    private static boolean busy(HttpResponse<String> answer) throws IOException {
        return answer.statusCode() == BUSY
                || answer.statusCode() == 409 && code(answer).equals("idempotency-in-flight");
    }
}
