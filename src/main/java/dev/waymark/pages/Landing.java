package dev.waymark.pages;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.delivery.TypedDocuments;
import dev.waymark.http.PublicUrl;
import dev.waymark.http.response.Answer;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.pages.Samples.Sample;
import dev.waymark.reading.Json;
import dev.waymark.wire.Release;
import dev.waymark.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the first page, once for each release and language. */
@ApplicationScoped
class Landing {
    private static final int MOST_ROADMAPS = 12;

    private final TypedDocuments documents;
    private final Samples samples;
    private final Json json;
    private final PublicUrl publicUrl;
    private final Languages languages;
    private final @Nullable String sourceUrl;

    Landing(
            TypedDocuments documents,
            Samples samples,
            Json json,
            PublicUrl publicUrl,
            Languages languages,
            @ConfigProperty(name = "waymark.source-url") Optional<String> sourceUrl) {
        this.documents = documents;
        this.samples = samples;
        this.json = json;
        this.publicUrl = publicUrl;
        this.languages = languages;
        this.sourceUrl = sourceUrl.orElse(null);
    }

    Answer newest(String language) {
        var release = documents.newestRelease().orElse(null);
        int number = release == null ? 0 : release.number();
        return PageAnswers.withForm(page(release, number, Words.in(language))).from(number);
    }

    private LandingPage page(@Nullable Release release, int number, Words words) {
        var numbers = documents.counts(number);
        var counts = Arrays.stream(EntryType.values())
                .map(type -> new Count(type, numbers.getOrDefault(type, 0L)))
                .toList();
        return new LandingPage(
                release,
                counts,
                release == null ? List.of() : requests(number, words),
                documents.roadmaps(words.language(), number, MOST_ROADMAPS).items(),
                publicUrl.origin(),
                words.language().equals(languages.standard()) ? "" : "?lang=" + words.language(),
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
