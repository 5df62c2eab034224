package dev.waymark.pages;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.delivery.TypedDocuments;
import dev.waymark.http.response.Answer;
import dev.waymark.model.EntryType;
import dev.waymark.pages.Samples.Sample;
import dev.waymark.reading.Json;
import dev.waymark.store.Releases;
import dev.waymark.store.Releases.Published;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the first page. It says what is in the newest release, so it is made once a release. */
@ApplicationScoped
class Landing {
    private final Releases releases;
    private final TypedDocuments documents;
    private final Samples samples;
    private final Json json;
    private final @Nullable String sourceUrl;

    private volatile @Nullable Answer last;

    Landing(
            Releases releases,
            TypedDocuments documents,
            Samples samples,
            Json json,
            @ConfigProperty(name = "waymark.source-url") Optional<String> sourceUrl) {
        this.releases = releases;
        this.documents = documents;
        this.samples = samples;
        this.json = json;
        this.sourceUrl = sourceUrl.orElse(null);
    }

    /** The page about the newest release: one statement of the database once the page is made. */
    Answer newest() {
        var release = releases.newest().orElse(null);
        int number = release == null ? 0 : release.number();
        var made = last;
        if (made == null || !Objects.equals(made.release(), number)) {
            made = PageAnswers.of(page(release, number)).from(number);
            last = made;
        }
        return made;
    }

    private LandingPage page(@Nullable Published release, int number) {
        var numbers = documents.counts(number);
        var counts = Arrays.stream(EntryType.values())
                .map(type -> new Count(type, numbers.getOrDefault(type, 0L)))
                .toList();
        return new LandingPage(
                release, counts, release == null ? List.of() : requests(number), Optional.ofNullable(sourceUrl));
    }

    private List<ShownRequest> requests(int release) {
        var book = samples.freeBook(release);
        var requests = new ArrayList<ShownRequest>();
        requests.add(shown(
                "Start here",
                "The entrance names the newest release, the languages on offer and where everything is.",
                samples.service(release)));
        requests.add(shown(
                "Filter, and name a release",
                "Free books, one to a page. A URL that names its release keeps answering the same, whatever is published"
                        + " later.",
                book));
        var skill = json.read(book.answer(), JsonNode.class).at("/items/0/teaches/0/skill/slug");
        if (skill.isTextual()) {
            requests.add(shown(
                    "Follow a reference",
                    "The first skill that this book teaches. Every reference has the href of a document of its own.",
                    samples.skill(skill.textValue(), release)));
        }
        return requests;
    }

    private ShownRequest shown(String title, String explanation, Sample sample) {
        return new ShownRequest(
                title, explanation, sample.request(), new JsonLayout().of(json.read(sample.answer(), JsonNode.class)));
    }
}
