package dev.waymark.wire;

import dev.waymark.model.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param value the word in documents and queries */
@Schema(description = "A word of a vocabulary.")
public record VocabularyValue(String value, String label, String description, int position) {

    static VocabularyValue of(Term term) {
        return new VocabularyValue(term.value(), term.label(), term.description(), term.ordinal() + 1);
    }
}
