package dev.waymark.content;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Completeness;
import java.util.List;

/**
 * A document in one language.
 *
 * @param untranslated where it still says texts of the default language (RFC 6901)
 * @param orphaned where the translation says what the document does not (RFC 6901)
 * @param completeness how much of it is said in the language
 */
public record Translated(
        AuthoredDocument document, List<String> untranslated, List<String> orphaned, Completeness completeness) {}
