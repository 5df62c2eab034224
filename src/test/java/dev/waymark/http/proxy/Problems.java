package dev.waymark.http.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
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
        Problem problem = new ObjectMapper().readValue(answer.body(), Problem.class);
        assertThat(problem).isEqualTo(Problem.of(type, problem.detail(), List.of()));
    }
}
