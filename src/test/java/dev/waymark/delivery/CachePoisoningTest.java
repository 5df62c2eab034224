package dev.waymark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.http.RawHttp;
import dev.waymark.http.response.ResponseCache;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the first reader sends along, the next one gets the answer to what he asks. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CachePoisoningTest {

    private static final String LIST = "/v1/skills?limit=2";

    private static final List<String> HEADERS = List.of(
            "Accept: text/html",
            "Accept: application/json;q=0.1, text/csv",
            "Accept-Charset: utf-7",
            "Accept-Encoding: gzip",
            "Accept-Encoding: br, gzip;q=0.5",
            "Accept-Encoding: identity;q=0",
            "Accept-Language: es",
            "Access-Control-Request-Headers: X-Evil",
            "Access-Control-Request-Method: DELETE",
            "Authorization: Bearer evil",
            "Base-Url: http://evil.example",
            "Cache-Control: no-cache",
            "CDN-Loop: evil",
            "CF-Connecting-IP: 192.0.2.1",
            "Client-IP: 192.0.2.1",
            "Content-Language: es",
            "Content-Type: text/html",
            "Cookie: lang=es; release=1",
            "Destination: evil",
            "DNT: 1",
            "Early-Data: 1",
            "Fastly-Client-IP: 192.0.2.1",
            "Forwarded: for=192.0.2.1;host=evil.example;proto=http",
            "From: evil@evil.example",
            "Front-End-Https: on",
            "If-Match: \"evil\"",
            "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT",
            "If-None-Match: *",
            "If-Range: \"evil\"",
            "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
            "Max-Forwards: 0",
            "Origin: https://evil.example",
            "Pragma: no-cache",
            "Prefer: return=minimal",
            "Priority: u=0",
            "Proxy: http://evil.example",
            "Proxy-Host: evil.example",
            "Range: bytes=0-9",
            "Referer: https://evil.example/",
            "Save-Data: on",
            "Sec-Fetch-Dest: iframe",
            "Sec-Fetch-Site: cross-site",
            "Sec-GPC: 1",
            "TE: trailers",
            "Traceparent: 00-11111111111111111111111111111111-1111111111111111-01",
            "True-Client-IP: 192.0.2.1",
            "Upgrade-Insecure-Requests: 1",
            "User-Agent: <script>alert(1)</script>",
            "Via: 1.1 evil",
            "X-Api-Key: evil",
            "X-Api-Version: 2",
            "X-Forwarded-For: 192.0.2.1",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Port: 666",
            "X-Forwarded-Prefix: /evil",
            "X-Forwarded-Proto: http",
            "X-Forwarded-Scheme: nothttps",
            "X-Forwarded-Server: evil.example",
            "X-Host: evil.example",
            "X-HTTP-Method-Override: DELETE",
            "X-Method-Override: POST",
            "X-Original-Host: evil.example",
            "X-Original-URL: /q/metrics",
            "X-Real-IP: 192.0.2.1",
            "X-Request-Id: evil",
            "X-Requested-With: XMLHttpRequest",
            "X-Rewrite-URL: /q/metrics");

    private static final List<String> SPELLINGS = List.of(
            "/v1//skills?limit=2",
            "/v1/skills/?limit=2",
            "/v1/skills;a=b?limit=2",
            "/v1/%73kills?limit=2",
            "/v1/skills?%6Cimit=2",
            "/v1/skills?LIMIT=2",
            "/v1/skills?limit=02",
            "/v1/skills?limit=+2",
            "/v1/skills?limit=2%00",
            "/v1/skills?limit=2&",
            "/v1/skills?&limit=2",
            "/v1/skills?limit=2&limit=3",
            "/v1/skills?limit=2;limit=3",
            "/v1/skills?limit=2&release=",
            "/v1/skills?limit=2&lang=es",
            "/v1/skills?limit[]=3&limit=2",
            "/v1/skills?limit=2#&limit=3",
            "http://evil.example/v1/skills?limit=2");

    @Inject
    ResponseCache cache;

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/skills/python", LIST, "/embed/v1/roadmaps/machine-learning"})
    void no_header_of_one_reader_changes_what_the_next_one_gets(String url) throws IOException {
        var expected = said(url);
        for (var header : HEADERS) {
            cache.clear();
            RawHttp.get(RestAssured.port, url, header);
            assertThat(said(url)).as(header).isEqualTo(expected);
        }
    }

    @Test
    void no_odd_spelling_of_one_reader_changes_what_the_next_one_gets() throws IOException {
        var expected = said(LIST);
        for (var spelling : SPELLINGS) {
            cache.clear();
            RawHttp.get(RestAssured.port, spelling);
            assertThat(said(LIST)).as(spelling).isEqualTo(expected);
        }
    }

    /** All of an answer but what each sending says anew. */
    private static String said(String url) throws IOException {
        var answer = RawHttp.get(RestAssured.port, url);
        assertThat(answer.status()).isEqualTo(200);
        return answer.head().replaceAll("(?im)^(date|x-request-id): .*$", "") + answer.body();
    }
}
