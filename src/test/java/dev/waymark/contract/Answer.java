package dev.waymark.contract;

import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the service answered, whoever asked.
 *
 * @param contentType empty if there is none
 * @param header finds the first value of a header
 */
record Answer(int status, String contentType, Function<String, Optional<String>> header, byte[] body) {

    static Answer of(Response answer) {
        return new Answer(
                answer.statusCode(),
                Optional.ofNullable(answer.contentType()).orElse(""),
                name -> Optional.ofNullable(answer.header(name)),
                answer.asByteArray());
    }

    static Answer of(HttpResponse<byte[]> answer) {
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.headers()::firstValue,
                answer.body());
    }

    Optional<String> header(String name) {
        return header.apply(name);
    }
}
