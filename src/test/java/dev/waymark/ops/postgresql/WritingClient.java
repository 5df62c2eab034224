package dev.waymark.ops.postgresql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An editor who writes skills of their own and publishes them, one request after the other, and remembers what was acknowledged
 * and what was under way when no answer came.
 */
final class WritingClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOGETHER = 5;

    private final String name;
    private final Random random;
    private final KeyClient client;
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Map<String, Integer> releases = new LinkedHashMap<>();
    private final Set<Integer> scheduled = new TreeSet<>();
    private @Nullable Write underWay;
    private int count;

    WritingClient(String name, String key, long seed) {
        this.name = name;
        this.client = new KeyClient(key);
        this.random = new Random(seed);
    }

    /**
     * A request that changes something.
     *
     * @param titles the titles that skills have after it
     * @param note the note of the release that it makes; null if it makes none
     * @param scheduled whether that release waits for its time
     */
    record Write(
            HttpRequest.Builder request,
            Map<String, String> titles,
            @Nullable String note,
            boolean scheduled) {
        Write(HttpRequest.Builder request, Map<String, String> titles, @Nullable String note) {
            this(request, titles, note, false);
        }
    }

    /** Writes until there is no answer. */
    void write(URI service) {
        try {
            while (true) {
                Write next = next(service);
                underWay = next;
                acknowledge(next, send(next));
                underWay = null;
            }
        } catch (IOException | UncheckedIOException e) {
            // The service is gone, as is meant here.
        }
    }

    /** Sends again what was under way, with the same key, and tells what is wrong with what is there. */
    List<String> check(URI service) throws IOException {
        Write last = underWay;
        underWay = null;
        Map<String, String> present = present(service);
        boolean untouched = titles.entrySet().stream()
                .filter(title -> last == null || !last.titles.containsKey(title.getKey()))
                .allMatch(title -> title.getValue().equals(present.get(title.getKey())));
        if (!untouched) {
            return List.of("%s lost what was acknowledged: %s is %s".formatted(name, titles, present));
        }
        if (last != null && !last.titles.isEmpty()) {
            boolean before =
                    last.titles.keySet().stream().allMatch(slug -> Objects.equals(titles.get(slug), present.get(slug)));
            boolean after = last.titles.entrySet().stream()
                    .allMatch(title -> title.getValue().equals(present.get(title.getKey())));
            if (!before && !after) {
                return List.of("%s is half written: %s after %s is %s".formatted(name, last.titles, titles, present));
            }
            if (after) {
                titles.putAll(last.titles);
            }
        }
        if (last != null && last.request.copy().uri(service).build().method().equals("POST")) {
            var again = new Write(at(last.request, service), last.titles, last.note, last.scheduled);
            acknowledge(again, send(again));
        }
        return present(service).equals(titles) ? List.of() : List.of(name + " does not find what it has written again");
    }

    /** The releases that were acknowledged, by their notes. */
    Map<String, Integer> releases() {
        return releases;
    }

    /** The ids of the releases that were acknowledged to wait for their time. */
    Set<Integer> scheduled() {
        return scheduled;
    }

    private Map<String, String> present(URI service) throws IOException {
        var request = HttpRequest.newBuilder(service.resolve("/v1/manage/skills?limit=100&q=" + name + "-"));
        var present = new LinkedHashMap<String, String>();
        JSON.readTree(client.send(request).body())
                .path("items")
                .forEach(item -> present.put(
                        item.path("slug").asText(), item.path("title").asText()));
        return present;
    }

    private void acknowledge(Write write, HttpResponse<String> answer) throws IOException {
        JsonNode body = JSON.readTree(answer.body());
        String code = body.path("code").asText();
        // The time of a release may have passed while the service was away.
        boolean nothing = code.equals("nothing-to-publish") || write.scheduled && code.equals("invalid-member");
        if (answer.statusCode() >= 300 && !nothing) {
            throw new IllegalStateException("%s: %d %s".formatted(write, answer.statusCode(), answer.body()));
        }
        titles.putAll(write.titles);
        if (write.scheduled && !nothing) {
            scheduled.add(body.path("id").asInt());
        } else if (write.note != null && !nothing) {
            releases.put(write.note, body.path("release").asInt());
        }
    }

    private Write next(URI service) {
        count++;
        String title = name + " " + count;
        int first = random.nextInt(10);
        return switch (random.nextInt(5)) {
            case 0 -> {
                String slug = name + "-single-" + first;
                yield new Write(
                        to(service, "/v1/manage/skills/" + slug, "application/json")
                                .PUT(BodyPublishers.ofString(draft(slug, title)))
                                .header(titles.containsKey(slug) ? "If-Match" : "If-None-Match", "*"),
                        Map.of(slug, title),
                        null);
            }
            case 1 -> {
                var slugs = slugs("together", first);
                var items = slugs.stream()
                        .map(slug -> "{\"type\":\"skill\",\"slug\":\"%s\",\"version\":%s,\"document\":%s}"
                                .formatted(slug, version(service, slug).orElse(null), draft(slug, title)))
                        .collect(Collectors.joining(","));
                yield new Write(
                        post(service, "/v1/manage/drafts", "application/json", "{\"items\":[%s]}".formatted(items)),
                        all(slugs, title),
                        null);
            }
            case 2 -> {
                var slugs = slugs("imported", first);
                var lines = slugs.stream()
                        .map(slug -> "{\"type\":\"skill\",\"slug\":\"%s\",\"language\":\"en\",\"document\":%s}\n"
                                .formatted(slug, draft(slug, title)))
                        .collect(Collectors.joining());
                yield new Write(
                        post(service, "/v1/manage/imports", "application/x-ndjson", lines), all(slugs, title), null);
            }
            case 3 -> new Write(release(service, title, "null"), Map.of(), title);
            default -> {
                var soon = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);
                yield new Write(release(service, title, "\"%s\"".formatted(soon)), Map.of(), title, true);
            }
        };
    }

    private static HttpRequest.Builder release(URI service, String note, String time) {
        return post(
                service,
                "/v1/manage/releases",
                "application/json",
                "{\"note\":\"%s\",\"entries\":null,\"baseRelease\":null,\"publishAt\":%s}".formatted(note, time));
    }

    private List<String> slugs(String kind, int first) {
        return IntStream.range(first, first + TOGETHER)
                .mapToObj(i -> "%s-%s-%d".formatted(name, kind, i))
                .toList();
    }

    private static Map<String, String> all(List<String> slugs, String title) {
        return slugs.stream().collect(Collectors.toMap(slug -> slug, slug -> title));
    }

    private static String draft(String slug, String title) {
        return """
                {"slug":"%s","title":"%s","otherNames":[],"searchTerms":[],"summary":null,"kind":"tool","outcomes":[],\
                "broader":[],"prerequisites":[],"related":[],"identifiers":[],"source":null,"license":null}""".formatted(slug, title);
    }

    private Optional<String> version(URI service, String slug) {
        try {
            return client.send(HttpRequest.newBuilder(service.resolve("/v1/manage/skills/" + slug)))
                    .headers()
                    .firstValue("ETag")
                    .map(tag -> tag.replace("\"", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpRequest.Builder post(URI service, String path, String type, String body) {
        return to(service, path, type)
                .POST(BodyPublishers.ofString(body))
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static HttpRequest.Builder to(URI service, String path, String type) {
        return HttpRequest.newBuilder(service.resolve(path)).header("Content-Type", type);
    }

    private static HttpRequest.Builder at(HttpRequest.Builder request, URI service) {
        return request.copy().uri(service.resolve(request.build().uri().getRawPath()));
    }

    private HttpResponse<String> send(Write write) throws IOException {
        return client.send(write.request.copy());
    }
}
