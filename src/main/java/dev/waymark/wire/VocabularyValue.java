package dev.waymark.wire;

import dev.waymark.model.Term;
import dev.waymark.words.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param value the word in documents and queries */
@Schema(description = "A word of a vocabulary.")
public record VocabularyValue(String value, String label, String description, int position) {

    static VocabularyValue of(Term term, Words words) {
        return new VocabularyValue(term.value(), term.label(words), term.description(words), term.ordinal() + 1);
    }
}
