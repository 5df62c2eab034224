package dev.waymark.embed;

import dev.waymark.words.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The page in place of one that cannot be shown.
 *
 * @param reason the part of the keys of its words that says why
 * @param detail what a developer may want to know, in English
 * @param href where to go on
 * @param link the part of the keys of its words that says what is there
 */
@CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RefusalPage(String reason, String detail, String href, String link, Theme theme, Words words)
        implements TemplateInstance {}
