package dev.waymark.pages;

import dev.waymark.words.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page about compatible changes. */
@CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CompatibilityPage(Words words) implements TemplateInstance {}
