package dev.waymark.wire;

import dev.waymark.model.Vocabulary;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param values in the order in which front ends show them */
@Schema(name = "Vocabulary", description = "The words that a member of documents may take.")
public record VocabularyDocument(String name, List<VocabularyValue> values) {

    /** The vocabulary as readers get it. */
    public static VocabularyDocument of(Vocabulary vocabulary) {
        return new VocabularyDocument(
                vocabulary.value(),
                vocabulary.terms().stream().map(VocabularyValue::of).toList());
    }
}
