package dev.waymark.embed;

import dev.waymark.words.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The page in place of one that cannot be shown.
 *
 * @param title what is the matter
 * @param text what may be the reason
 * @param detail what a developer may want to know, in English
 * @param href where to go on
 * @param link what is there
 */
@CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RefusalPage(String title, String text, String detail, String href, String link, Theme theme, Words words)
        implements TemplateInstance {
    /**
     * Makes a page of words by their keys.
     *
     * @param reason the part of the keys of title and text
     * @param link the part of the key of the link
     */
    static RefusalPage of(String reason, String detail, String href, String link, Theme theme, Words words) {
        return new RefusalPage(
                words.text("refusal-page.%s.title".formatted(reason)),
                words.text("refusal-page.%s.text".formatted(reason)),
                detail,
                href,
                words.text("refusal-page.link.%s".formatted(link)),
                theme,
                words);
    }
}
