package dev.waymark.http.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.http.RawHttp;
import dev.waymark.problem.Problem;
import dev.waymark.problem.ProblemType;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;

/** Problem documents, whoever makes them. */
final class Problems {

    private Problems() {}

    static void assertIsProblem(HttpResponse<byte[]> answer, ProblemType type) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(type.status());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
        assertIsDocument(new String(answer.body(), UTF_8), type);
    }

    static void assertIsProblem(RawHttp answer, ProblemType type) throws IOException {
        assertThat(answer.status()).isEqualTo(type.status());
        assertThat(answer.header("Content-Type")).hasValue(Problem.MEDIA_TYPE);
        assertIsDocument(answer.body(), type);
    }

    private static void assertIsDocument(String text, ProblemType type) throws IOException {
        Problem problem = new ObjectMapper().readValue(text, Problem.class);
        assertThat(problem).isEqualTo(Problem.of(type, problem.detail(), List.of()));
    }
}
