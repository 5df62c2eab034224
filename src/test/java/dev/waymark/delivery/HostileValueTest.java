package dev.waymark.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.waymark.http.RawHttp;
import dev.waymark.manage.Administrator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every parameter of every operation of the contract is sent what nobody would send by mistake. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileValueTest {
    private static final Path CONTRACT = Path.of("openapi", "openapi.yaml");

    private static final List<String> VALUES = List.of(
            "%25",
            "%27%20OR%201=1--",
            "%22%3B%20DROP%20TABLE%20entry%3B--",
            "%3Cscript%3E",
            "%0D%0AX-Evil:%20yes",
            "..%2F..%2Fetc%2Fpasswd",
            "a".repeat(3000),
            "a".repeat(10_000),
            "9".repeat(400),
            "%ED%A0%80",
            "%F0%9F%92%A5",
            "%E2%80%AEabc",
            "%C4%B0",
            "%00",
            "-1",
            "0",
            "99999999999999999999",
            "NaN",
            "%5B%5D",
            "%7B%22a%22:1%7D",
            ",",
            "a,b,c",
            "*",
            "%25_%2A%3F",
            "%21a%20%26%20%28b%20%7C%20c%3A%2A%29%20%3C-%3E%20d",
            "MS4xLjEuMTExMTExMTExMTExMTExMQ", // a cursor that nobody was given
            "-999999999-01-01T00:00:00Z",
            "%2B999999999-12-31T23:59:59Z",
            "0000-01-01T00:00:00Z",
            "en-x-" + "a-".repeat(12) + "a");

    /** Among how many operations the values are shared out. */
    private static final int SHARES = 4;

    /** What has to be refused before it is a URL at all. */
    private static final List<String> NO_URLS = List.of("%", "%zz", "%u0041", "%4", "\u00e9", "\u0001", "a\tb");

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    URI server;

    /**
     * A parameter of an operation.
     *
     * @param documented the statuses that the operation may answer
     * @param mediaType what it answers where nothing is wrong
     */
    record Parameter(String path, String name, boolean inPath, Set<String> documented, String mediaType) {
        boolean managed() {
            return path.startsWith("/v1/manage");
        }

        /** Parameters of one kind are read by the same code. */
        String kind() {
            return (managed() ? "managed " : "public ") + name;
        }

        String url(String value) {
            var url = inPath ? path.replace("{" + name + "}", value) : path + "?" + name + "=" + value;
            return url.replace("{roadmap}", "machine-learning")
                    .replace("{stage}", "beginner")
                    .replace("{tip}", "networking")
                    .replace("{slug}", "deep-learning")
                    .replace("{name}", "level")
                    .replace("{language}", "en")
                    .replaceAll("\\{(number|id|delivery)}", "1");
        }

        @Override
        public String toString() {
            return path + " " + name;
        }
    }

    static Stream<Parameter> parameters() throws IOException {
        var parameters = new ArrayList<Parameter>();
        for (var path :
                new YAMLMapper().readTree(CONTRACT.toFile()).path("paths").properties()) {
            var documented = path.getValue().at("/get/responses").properties().stream()
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            var content = path.getValue().at("/get/responses/200/content").fieldNames();
            var mediaType = content.hasNext() ? content.next() : "";
            for (JsonNode parameter : path.getValue().at("/get/parameters")) {
                parameters.add(new Parameter(
                        path.getKey(),
                        parameter.path("name").asText(),
                        parameter.path("in").asText().equals("path"),
                        documented,
                        mediaType));
            }
        }
        assertThat(parameters).hasSizeGreaterThan(140);
        return parameters.stream();
    }

    /** Each parameter with what it is sent. */
    static Stream<Arguments> parametersWithValues() throws IOException {
        return parameters().collect(Collectors.groupingBy(Parameter::kind)).values().stream()
                .flatMap(alike -> IntStream.range(0, alike.size())
                        .mapToObj(place -> arguments(
                                alike.get(place),
                                share(VALUES, place, alike.size()),
                                share(NO_URLS, place, alike.size()))));
    }

    /** All values, or every fourth one where so many operations have the parameter that others get the rest. */
    private static List<String> share(List<String> values, int place, int operations) {
        return IntStream.range(0, values.size())
                .filter(index -> operations < 2 * SHARES || index % SHARES == place % SHARES)
                .mapToObj(values::get)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parametersWithValues")
    void whatever_is_sent_gets_a_documented_answer(Parameter parameter, List<String> values, List<String> noUrls)
            throws IOException, InterruptedException {
        for (var value : values) {
            answersAsDocumented(parameter, parameter.url(value));
        }
        if (!parameter.inPath()) {
            answersAsDocumented(parameter, parameter.url(""));
            answersAsDocumented(parameter, parameter.url("a&" + parameter.name() + "=1"));
            answersAsDocumented(parameter, parameter.url("a").replace("?" + parameter.name(), "?x%5B%5D"));
            answersAsDocumented(
                    parameter,
                    parameter
                            .url("a")
                            .replace("?" + parameter.name(), "?%s%%5Ba%%5D%%5B%%5D".formatted(parameter.name())));
        }
        for (var value : noUrls) {
            var answer = RawHttp.get(server.getPort(), parameter.url(value));
            assertThat(answer.status()).as("%s %s", parameter, value).isEqualTo(400);
        }
    }

    private void answersAsDocumented(Parameter parameter, String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + url));
        if (parameter.managed()) {
            request.header("Authorization", "Bearer " + Administrator.key());
        }
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        var shown = "%s answers %d".formatted(url.length() > 200 ? url.substring(0, 200) : url, answer.statusCode());
        assertThat(answer.statusCode()).as(shown).isLessThan(500);
        assertThat(parameter.documented()).as(shown).contains(String.valueOf(answer.statusCode()));
        var type = answer.headers().firstValue("Content-Type").orElse("");
        assertThat(type)
                .as(shown)
                .startsWith(answer.statusCode() == 200 ? parameter.mediaType() : "application/problem+json");
        if (!type.contains("json")) {
            return;
        }
        var body = Api.json(answer.body().getBytes(UTF_8));
        if (answer.statusCode() != 200) {
            assertThat(body.path("status").asInt()).as(shown).isEqualTo(answer.statusCode());
            assertThat(answer.body()).as(shown).doesNotContainPattern("xception|hibernate|java\\.|\\p{Cc}");
        }
    }
}
