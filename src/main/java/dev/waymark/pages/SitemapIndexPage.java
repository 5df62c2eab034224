package dev.waymark.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The files that list pages for search engines (sitemaps.org), all of one release.
 *
 * @param cursors where each file but the first begins
 */
@CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SitemapIndexPage(String origin, int release, List<String> cursors) implements TemplateInstance {}
