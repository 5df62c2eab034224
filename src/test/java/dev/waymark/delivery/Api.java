package dev.waymark.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.contract.ContractClient;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads as a front end would: a URL, byte for byte as it stands there, and the JSON behind it. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Api() {}

    static Response answer(String url) {
        return given().urlEncodingEnabled(false).redirects().follow(false).get(url);
    }

    static byte[] bytes(String url) {
        return ContractClient.read(absolute(url));
    }

    static JsonNode get(String url) {
        return json(bytes(url));
    }

    static JsonNode json(byte[] text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The URL with one more query parameter. */
    static String with(String url, String parameter) {
        return url + (url.contains("?") ? "&" : "?") + parameter;
    }

    /**
     * Every item of a list; the limits are used in turn, page after page. The first page is held against the contract like
     * every other answer; that would take most of the time of the many that follow.
     */
    static List<JsonNode> walk(String url, int... limits) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        for (int page = 0; ; page++) {
            var sized = with(url, "limit=" + limits[page % limits.length]);
            var answer = page == 0 ? get(sized) : plain(sized + cursor);
            answer.path("items").forEach(items::add);
            if (answer.path("next").isNull()) {
                return items;
            }
            cursor = "&cursor=" + answer.path("next").textValue();
        }
    }

    private static JsonNode plain(String url) {
        var answer = send("GET", url);
        assertThat(answer.statusCode()).as(url).isEqualTo(200);
        return json(answer.body());
    }

    /** The answer as it was sent, to a client that asks for no coding. */
    static HttpResponse<byte[]> send(String method, String url) {
        var request = HttpRequest.newBuilder(URI.create(absolute(url)))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String absolute(String url) {
        return RestAssured.baseURI + ":" + RestAssured.port + url;
    }

    static List<String> slugs(String url) {
        return slugs(walk(url, 100));
    }

    static List<String> slugs(Iterable<JsonNode> items) {
        return texts(items, "slug");
    }

    /** That member of each item. */
    static List<String> texts(Iterable<JsonNode> items, String member) {
        return stream(items).map(item -> item.path(member).asText()).toList();
    }

    static Stream<JsonNode> stream(Iterable<JsonNode> items) {
        return StreamSupport.stream(items.spliterator(), false);
    }

    /** Every object inside a document that refers to another one: whatever has an address, but for the document itself. */
    static List<JsonNode> refs(JsonNode document) {
        var refs = new ArrayList<JsonNode>();
        document.forEach(member -> addRefs(member, refs));
        return refs;
    }

    private static void addRefs(JsonNode node, List<JsonNode> refs) {
        if (node.has("href")) {
            refs.add(node);
        }
        node.forEach(member -> addRefs(member, refs));
    }
}
