package dev.waymark.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.delivery.Samples;
import dev.waymark.delivery.Samples.Sample;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.http.response.Representation;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.reading.Json;
import dev.waymark.store.PublishedLists;
import dev.waymark.store.Releases;
import dev.waymark.store.Releases.Published;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the first page. It says what is in the newest release, so it is made once a release. */
@ApplicationScoped
class Landing {
    private final Releases releases;
    private final Languages languages;
    private final PublishedLists lists;
    private final Samples samples;
    private final Json json;
    private final @Nullable String sourceUrl;

    private volatile @Nullable Representation last;

    Landing(
            Releases releases,
            Languages languages,
            PublishedLists lists,
            Samples samples,
            Json json,
            @ConfigProperty(name = "waymark.source-url") Optional<String> sourceUrl) {
        this.releases = releases;
        this.languages = languages;
        this.lists = lists;
        this.samples = samples;
        this.json = json;
        this.sourceUrl = sourceUrl.orElse(null);
    }

    /** The page about the newest release: one statement of the database once the page is made. */
    Representation newest() {
        var release = releases.newest().orElse(null);
        int number = release == null ? 0 : release.number();
        var made = last;
        if (made == null || made.release() != number) {
            made = Representation.of(page(release, number).render().getBytes(UTF_8), number, CachePolicy.NEWEST);
            last = made;
        }
        return made;
    }

    private LandingPage page(@Nullable Published release, int number) {
        var numbers = lists.counts(languages.standard(), number);
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
