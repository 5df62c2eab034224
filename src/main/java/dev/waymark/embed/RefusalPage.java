package dev.waymark.embed;

import dev.waymark.words.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The page in place of one that cannot be shown.
 *
 * @param href where to go on
 * @param link what is there
 */
@CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RefusalPage(Refusal refusal, Words words, String href, String link) implements TemplateInstance {
    /**
     * Makes a page of words by their keys.
     *
     * @param link the end of the key of the link
     */
    static RefusalPage of(Refusal refusal, String href, String link) {
        var words = refusal.words();
        return new RefusalPage(refusal, words, href, words.text("refusal.link." + link));
    }
}
