package dev.waymark.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.model.Vocabulary;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.Json;
import dev.waymark.store.Releases;
import dev.waymark.store.Releases.Published;
import dev.waymark.wire.Href;
import dev.waymark.wire.ReleaseList;
import dev.waymark.wire.VocabularyDocument;
import dev.waymark.wire.VocabularyList;
import dev.waymark.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes what stands beside the content: where clients start, the languages, the vocabularies, and the releases up to one. */
@ApplicationScoped
class StaticReleases {
    private static final int AT_ONCE = 1000;

    private final ServiceDocument service;
    private final LanguageLists languages;
    private final Releases releases;
    private final ReleaseFeed feed;
    private final Json json;

    StaticReleases(ServiceDocument service, LanguageLists languages, Releases releases, ReleaseFeed feed, Json json) {
        this.service = service;
        this.languages = languages;
        this.releases = releases;
        this.feed = feed;
        this.json = json;
    }

    void all(String language, int release, Consumer<StaticAnswer> sink) {
        sink.accept(new StaticAnswer(language, "/v1", null, json.text(service.of(release))));
        var list = json.text(languages.of(release, language));
        sink.accept(new StaticAnswer(language, "/v1/languages", null, list));
        var words = Words.in(language);
        var vocabularies = Arrays.stream(Vocabulary.values())
                .map(vocabulary -> VocabularyDocument.of(vocabulary, words))
                .toList();
        var path = "/v1/vocabularies";
        sink.accept(new StaticAnswer(language, path, null, json.text(new VocabularyList(vocabularies, null, null))));
        vocabularies.forEach(vocabulary ->
                sink.accept(new StaticAnswer(language, path + "/" + vocabulary.name(), null, json.text(vocabulary))));
        releases(language, release, sink);
        var newest = feed.of(releases.downFrom(release, ReleaseFeed.LENGTH));
        sink.accept(new StaticAnswer(language, ReleaseFeed.PATH, null, new String(newest, UTF_8)));
    }

    private void releases(String language, int release, Consumer<StaticAnswer> sink) {
        var pages = new StaticPages<Published>(
                language, "/v1/releases", StaticReleases::next, (page, next) -> json.text(list(page, next)), sink);
        for (int from = release; from > 0; from -= AT_ONCE) {
            for (var published : releases.downFrom(from, AT_ONCE)) {
                var text = json.text(ReleaseEndpoint.shown(published));
                sink.accept(new StaticAnswer(language, Href.release(published.number()), null, text));
                pages.add(published);
            }
        }
        pages.end();
    }

    private static String next(List<Published> page) {
        int rest = page.get(page.size() - 1).number() - 1;
        return new Cursor(page.get(0).number(), 0, rest).text(ReleaseEndpoint.QUESTION);
    }

    private static ReleaseList list(List<Published> page, @Nullable String next) {
        return new ReleaseList(page.stream().map(ReleaseEndpoint::shown).toList(), next, null);
    }
}
