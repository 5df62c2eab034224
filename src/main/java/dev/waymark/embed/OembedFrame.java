package dev.waymark.embed;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The HTML by which other sites show a page. WordPress takes from an unknown provider one quotation with a link, and one
 * frame with these attributes and no others. The frame is as wide as its column, which only the page knows.
 */
@CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OembedFrame(RoadmapPage page, int height) implements TemplateInstance {}
