package dev.waymark.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.model.EntryType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of JSON with one authored document, or with its translated texts.
 *
 * @param number the number of the line, from 1
 * @param language the language of translated texts; null for the document itself
 * @param text the line, which {@link ContentLines} has read: trees are too large to be kept
 */
record ContentLine(
        int number, EntryType type, String slug, @Nullable String language, String text) implements ContentText {
    static final String TYPE = "type";
    static final String SLUG = "slug";
    static final String LANGUAGE = "language";
    static final String DOCUMENT = "document";

    @Override
    public String name() {
        return "";
    }

    @Override
    public TextTree tree() {
        return new Tree(ContentLines.document(text), number);
    }

    /** A document of which every place is on one line. */
    private record Tree(JsonNode root, int number) implements TextTree {
        @Override
        public List<Mistake> mistakes() {
            return List.of();
        }

        @Override
        public int line(String pointer) {
            return number;
        }
    }
}
