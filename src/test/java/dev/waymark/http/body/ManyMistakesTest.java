package dev.waymark.http.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A body with more mistakes than anybody will read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManyMistakesTest {

    @Test
    void a_hundred_are_described_and_the_rest_is_counted() {
        Mistakes mistakes = new Mistakes();
        AtomicInteger described = new AtomicInteger();
        for (int i = 0; i < 1_000; i++) {
            mistakes.add(() -> ProblemError.inBody("/" + described.incrementAndGet(), "It is wrong."));
        }
        assertThat(mistakes.count()).isEqualTo(1_000);
        assertThat(mistakes.first()).hasSize(100);
        assertThat(described).hasValue(100);
    }

    @Test
    void texts_that_are_none_are_kept_to_a_hundred_however_deep_they_lie() {
        String name = "n".repeat(64);
        String body =
                "{\"%s\":".formatted(name).repeat(30) + "[" + "\"\\u0000\",".repeat(100_000) + "1]" + "}".repeat(30);
        StrictJson json = new StrictJson();
        json.read(body.getBytes(UTF_8));
        assertThat(json.mistakes().count()).isEqualTo(100_000);
        assertThat(json.mistakes().first()).hasSize(100);
        assertThat(json.mistakes().first().get(99).pointer()).isEqualTo(("/" + name).repeat(30) + "/99");
    }

    @Test
    void a_place_is_named_by_its_pointer() {
        StrictJson json = new StrictJson();
        json.read("{\"a/b~\":[{\"\":\"\\u0000\"},{\"x\":{\"y\":[1]},\"x\":{}}],\"\\ud800\":1}".getBytes(UTF_8));
        assertThat(json.mistakes().first())
                .extracting(ProblemError::pointer)
                .isEqualTo(List.of("/a~1b~0/0/", "/a~1b~0/1/x", "/\ud800"));
    }

    @Test
    void a_refusal_says_how_many_there_are() {
        Body body = Body.of("{\"a\":1,\"words\":[%s]}"
                .formatted("1,\"x\",".repeat(150) + "1")
                .getBytes(UTF_8));
        body.words("words", List.of("a"));
        assertThatThrownBy(body::check).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().detail()).endsWith("these are the first 100 of 302 errors.");
            assertThat(e.problem().errors()).hasSize(100);
        });
    }
}
