package dev.waymark.wire;

import dev.waymark.model.Vocabulary;
import dev.waymark.words.Words;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param values in the order in which front ends show them */
@Schema(name = "Vocabulary", description = "The words that a member of documents may take.")
public record VocabularyDocument(String name, List<VocabularyValue> values) {

    public static VocabularyDocument of(Vocabulary vocabulary, Words words) {
        return new VocabularyDocument(
                vocabulary.value(),
                vocabulary.terms().stream()
                        .map(term -> VocabularyValue.of(term, words))
                        .toList());
    }
}
