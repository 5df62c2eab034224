package dev.waymark.content;

import dev.waymark.model.AuthoredDocument;
import java.util.List;

/**
 * A document in one language.
 *
 * @param untranslated where it still says texts of the default language (RFC 6901)
 * @param orphaned where the translation says what the document does not (RFC 6901)
 */
public record Translated(AuthoredDocument document, List<String> untranslated, List<String> orphaned) {}
