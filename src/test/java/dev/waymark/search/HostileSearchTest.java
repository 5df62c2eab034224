package dev.waymark.search;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed is text, whatever it looks like. */
@QuarkusTest
@TestProfile(SearchContent.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileSearchTest {

    static Stream<String> texts() {
        return Stream.of(
                "'",
                "''",
                "\"",
                "\\",
                "\\\\'",
                "%",
                "_",
                "%%%",
                "*",
                ":*",
                "a:*",
                "a:ABCD",
                "!",
                "!!!a",
                "&",
                "|",
                "a & ",
                "a | b",
                "(",
                ")",
                "(((((((((a",
                "a <-> b",
                "a <2> b",
                "<->",
                "-",
                "-python",
                "+python",
                "or",
                "and or not",
                "the",
                "the of and",
                "' OR 1=1 --",
                "'; drop table entry; --",
                "$$",
                "$1",
                "?",
                ":text",
                "::text",
                "{}",
                "<script>alert(1)</script>",
                "\u202e\u202dabc",
                "\u200b",
                "\u0007",
                "\t\n",
                "💥",
                "💥+",
                "İ",
                "ß",
                "Ω",
                "中文",
                "日本語テスト",
                "ａｂｃ",
                "ﷺ".repeat(200),
                "ﷺ".repeat(199) + "+",
                "a".repeat(200),
                "+".repeat(200),
                "a+".repeat(100),
                "a b ".repeat(50),
                "(".repeat(200),
                "'".repeat(200),
                "\\".repeat(200),
                "zzzz ".repeat(40),
                IntStream.range(10, 60).mapToObj("q%d"::formatted).collect(joining(" ")),
                "c+++++",
                "..net..",
                "&&&",
                "a&&&b",
                "1",
                "0x",
                "1e999",
                "null",
                "undefined",
                "file:///etc/passwd",
                "../../etc/passwd",
                "${jndi:ldap://x}",
                "{{7*7}}",
                "e\u0301".repeat(100),
                "\u0301".repeat(200),
                "\ud83d\ude00".repeat(100));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void any_text_gets_an_answer(String text) {
        for (var language : List.of("en", "es")) {
            given().queryParam("q", text)
                    .queryParam("lang", language)
                    .get("/v1/search")
                    .then()
                    .statusCode(200);
            if (text.codePointCount(0, text.length()) <= 100) {
                given().queryParam("q", text)
                        .queryParam("lang", language)
                        .get("/v1/suggest")
                        .then()
                        .statusCode(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "python' --",
                "!python",
                "python:*",
                "(python",
                "\"python\"",
                "python & ",
                "| python",
                "<->python",
                "python\\",
                "%python%",
                "python?",
                "¿python?",
                "PYTHON…"
            })
    void an_operator_is_punctuation(String text) {
        given().queryParam("q", text)
                .queryParam("limit", 3)
                .get("/v1/search")
                .then()
                .statusCode(200)
                .body("items.slug", hasItem("python"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/search",
                "/v1/search?q=",
                "/v1/search?q=a&q=b",
                "/v1/search?q[]=a",
                "/v1/search?q=%00",
                "/v1/search?q=%ED%A0%80",
                "/v1/search?q=%C0%AF",
                "/v1/search?q=a&type=thing",
                "/v1/search?q=a&type=skill,",
                "/v1/search?q=a&kind=..",
                "/v1/search?q=a&kind=tool%7Cbook",
                "/v1/search?q=a&level=.*",
                "/v1/search?q=a&roadmap=A%25",
                "/v1/search?q=a&limit=101",
                "/v1/search?q=a&limit=-1",
                "/v1/search?q=a&cursor=a",
                "/v1/search?q=a&count=exact",
                "/v1/search?query=a",
                "/v1/search?q=a&lang=!",
                "/v1/suggest?q=a&limit=0",
                "/v1/suggest?q=a&type=all",
                "/v1/lookup?uri=",
                "/v1/lookup?uri=a&uri=b"
            })
    void what_cannot_be_used_is_refused(String url) {
        given().urlEncodingEnabled(false).get(url).then().statusCode(400);
    }

    @Test
    void a_text_is_as_long_as_the_contract_says() {
        assertThat(status("/v1/search", "q", "x".repeat(201))).isEqualTo(400);
        assertThat(status("/v1/search", "q", "💥".repeat(200))).isEqualTo(200);
        assertThat(status("/v1/suggest", "q", "x".repeat(101))).isEqualTo(400);
        assertThat(status("/v1/lookup", "uri", "x".repeat(2001))).isEqualTo(400);
        assertThat(status("/v1/lookup", "uri", "'\\%_".repeat(500))).isIn(200, 414);
    }

    private static int status(String path, String name, String value) {
        return given().queryParam(name, value).get(path).statusCode();
    }
}
