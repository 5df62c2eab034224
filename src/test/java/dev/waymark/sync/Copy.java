package dev.waymark.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.stream.StreamSupport;

/** A copy of the content, as an application keeps it: puts in and takes out what pages say, and knows nothing else. */
public final class Copy {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<String, String> MEMBERS = Map.of(
            "roadmaps", "roadmap",
            "skills", "skill",
            "jobRoles", "job-role",
            "learningResources", "learning-resource");

    private final Map<String, JsonNode> documents = new TreeMap<>();
    private final String filter;
    private final IntSupplier limits;
    private String token = "";
    private String cursor = "";
    private String end = "";
    private int release;
    private int vocabularies;
    private boolean exact;

    /**
     * Keeps nothing yet.
     *
     * @param filter parameters, each followed by an ampersand
     * @param limits the size of each page
     */
    public Copy(String filter, IntSupplier limits) {
        this.filter = filter;
        this.limits = limits;
        this.exact = isExact();
    }

    /** The same copy once more. */
    public Copy copy() {
        var copy = new Copy(filter, limits);
        copy.documents.putAll(documents);
        copy.token = token;
        copy.release = release;
        copy.vocabularies = vocabularies;
        return copy;
    }

    /** Documents by type and slug. */
    public Map<String, JsonNode> documents() {
        return documents;
    }

    public String filter() {
        return filter;
    }

    public int release() {
        return release;
    }

    public String token() {
        return token;
    }

    /** How many vocabularies have come in all. */
    public int vocabularies() {
        return vocabularies;
    }

    /** Becomes what a former release is. What was withdrawn after it may come once more with the next sync. */
    public Copy syncTo(int former) {
        end = "&release=" + former;
        sync();
        end = "";
        exact = false;
        return this;
    }

    /** Goes on to the last page. */
    public Copy sync() {
        for (int pages = 1; !page(); pages++) {
            assertThat(pages).isLessThan(10_000);
        }
        return this;
    }

    /** Takes one page, and returns whether it is the last. */
    public boolean page() {
        var page = get("/v1/sync?%slimit=%s%s%s"
                .formatted(token.isEmpty() ? filter : "since=" + token + "&", limits.getAsInt(), end, cursor));
        release = page.path("release").intValue();
        for (var removal : page.path("removed")) {
            var name = removal.path("type").textValue() + "/"
                    + removal.path("slug").textValue();
            documents.remove(name);
        }
        MEMBERS.forEach((member, type) -> page.path(member).forEach(document -> {
            var name = type + "/" + document.path("slug").textValue();
            var before = documents.put(name, document);
            assertThat(!document.equals(before) || !exact)
                    .as("%s has changed", name)
                    .isTrue();
        }));
        vocabularies += page.path("vocabularies").size();
        boolean last = page.path("next").isNull();
        assertThat(page.path("token").isTextual()).isEqualTo(last);
        cursor = last ? "" : "&cursor=" + page.path("next").textValue();
        if (last) {
            token = page.path("token").textValue();
            exact = isExact();
        }
        return last;
    }

    /** Forgets how far it was, as an application that was killed; without a token it begins with nothing. */
    public void interrupt() {
        cursor = "";
        exact = false;
        if (token.isEmpty()) {
            documents.clear();
        }
    }

    /** Whether each document that comes is another one than before; what roadmaps placed with a break comes once more. */
    private boolean isExact() {
        return !filter.contains("roadmap=");
    }

    /** The removals that a page tells, each as type, slug, reason and the slug that replaces it or a dash. */
    public static List<String> removed(JsonNode page) {
        return StreamSupport.stream(page.path("removed").spliterator(), false)
                .map(removal -> "%s %s %s %s"
                        .formatted(
                                removal.path("type").asText(),
                                removal.path("slug").asText(),
                                removal.path("reason").asText(),
                                removal.path("replacedBySlug").asText("-").replace("null", "-")))
                .toList();
    }

    /** Reads JSON, by a client that compares no answer with the contract. */
    public static JsonNode get(String url) {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + url));
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(url).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
