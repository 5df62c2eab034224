package dev.waymark.authoring;

import dev.waymark.model.EntryType;
import org.jspecify.annotations.Nullable;

/**
 * A YAML file with one authored document, or with its translated texts.
 *
 * @param name its path below the content folder, such as {@code skill/python.yaml}; messages name it
 * @param type the type of the entry, by the folder in which it lies
 * @param slug the slug of the entry, by its file name
 * @param language the language of translated texts, by the file name too; null for the document itself
 * @param text what it contains
 */
record ContentFile(
        String name, EntryType type, String slug, @Nullable String language, String text) implements ContentText {
    @Override
    public TextTree tree() {
        return new YamlTree(name, text);
    }
}
