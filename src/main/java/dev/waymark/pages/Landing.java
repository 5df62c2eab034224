package dev.waymark.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.delivery.Catalog;
import dev.waymark.delivery.Samples;
import dev.waymark.delivery.Samples.Sample;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.http.response.Representation;
import dev.waymark.model.EntryType;
import dev.waymark.reading.Json;
import dev.waymark.wire.Release;
import dev.waymark.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the first page, once for each release and language. */
@ApplicationScoped
class Landing {
    private final Catalog catalog;
    private final Samples samples;
    private final Json json;
    private final @Nullable String sourceUrl;
    private final Map<String, Representation> newest = new ConcurrentHashMap<>();

    Landing(
            Catalog catalog,
            Samples samples,
            Json json,
            @ConfigProperty(name = "waymark.source-url") Optional<String> sourceUrl) {
        this.catalog = catalog;
        this.samples = samples;
        this.json = json;
        this.sourceUrl = sourceUrl.orElse(null);
    }

    /** Returns the page about the newest release: one statement of the database once the page is made. */
    Representation newest(String language) {
        var release = catalog.newest().orElse(null);
        int number = release == null ? 0 : release.number();
        return newest.compute(
                language,
                (tag, made) -> made != null && made.release() == number ? made : make(release, number, Words.in(tag)));
    }

    private Representation make(@Nullable Release release, int number, Words words) {
        return Representation.of(page(release, number, words).render().getBytes(UTF_8), number, CachePolicy.NEWEST);
    }

    private LandingPage page(@Nullable Release release, int number, Words words) {
        var numbers = catalog.counts(number);
        var counts = Arrays.stream(EntryType.values())
                .map(type -> new Count(type, numbers.getOrDefault(type, 0L)))
                .toList();
        return new LandingPage(
                release,
                counts,
                release == null ? List.of() : requests(number, words),
                Optional.ofNullable(sourceUrl),
                words);
    }

    private List<ExampleRequest> requests(int release, Words words) {
        var book = samples.freeBook(release);
        var requests = new ArrayList<ExampleRequest>();
        requests.add(example("service", samples.service(release), words));
        requests.add(example("book", book, words));
        var skill = json.read(book.answer(), JsonNode.class).at("/items/0/teaches/0/skill/slug");
        if (skill.isTextual()) {
            requests.add(example("skill", samples.skill(skill.textValue(), release), words));
        }
        return requests;
    }

    private ExampleRequest example(String name, Sample sample, Words words) {
        var key = "landing.request." + name;
        return new ExampleRequest(
                words.text(key + ".title"),
                words.text(key + ".explanation"),
                sample.request(),
                new JsonLayout().of(json.read(sample.answer(), JsonNode.class)));
    }
}
