package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests with a key of the management API. */
record KeyClient(HttpClient http, String key) {

    KeyClient(String key) {
        this(HttpClient.newHttpClient(), key);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(
                    request.timeout(Duration.ofSeconds(60))
                            .setHeader("Authorization", "Bearer " + key)
                            .build(),
                    BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
