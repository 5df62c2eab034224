package dev.waymark.pages;

import dev.waymark.model.EntryType;
import dev.waymark.search.SearchItem;
import dev.waymark.search.SearchList;
import dev.waymark.words.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/**
 * What is found, for people.
 *
 * @param text what was looked for; empty before anything was
 * @param found what was found; null if nothing was looked for
 * @param longest how many characters the text may have at most
 */
@CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SearchPage(String text, @Nullable SearchList found, int longest, Words words) implements TemplateInstance {

    /** For templates: returns where people read of an item in a language; what has no page of its own is shown as its document. */
    @TemplateExtension
    static String address(SearchItem item, Words words) {
        var path = item.type() == EntryType.ROADMAP ? "/embed/v1/roadmaps/" + item.slug() : item.href();
        return path + "?lang=" + words.language();
    }

    /** For templates: returns what an item is. */
    @TemplateExtension
    static String noun(SearchItem item, Words words) {
        return item.type().label(words);
    }
}
