package dev.waymark.sync;

import dev.waymark.model.Sha256;
import dev.waymark.model.Vocabulary;
import dev.waymark.reading.Json;
import dev.waymark.wire.VocabularyDocument;
import dev.waymark.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The vocabularies, which come with the service and not with a release: a digest tells whether a client has these. */
@ApplicationScoped
class SyncVocabularies {
    private static final int DIGEST_LENGTH = 16;

    private final Json json;
    private final Map<String, All> byLanguage = new ConcurrentHashMap<>();

    SyncVocabularies(Json json) {
        this.json = json;
    }

    /**
     * All vocabularies in a language.
     *
     * @param text as a list in JSON
     * @param digest 16 hexadecimal digits
     */
    record All(String text, String digest) {}

    /** Returns them in a language on offer. */
    All in(String language) {
        return byLanguage.computeIfAbsent(language, missing -> {
            var words = Words.in(language);
            var text = json.text(Arrays.stream(Vocabulary.values())
                    .map(vocabulary -> VocabularyDocument.of(vocabulary, words))
                    .toList());
            return new All(text, Sha256.of(text).substring(0, DIGEST_LENGTH));
        });
    }
}
