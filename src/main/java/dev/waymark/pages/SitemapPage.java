package dev.waymark.pages;

import dev.waymark.wire.RoadmapSummary;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The pages for search engines to read (sitemaps.org).
 *
 * @param first whether the pages that are none of a roadmap stand in it
 * @param languages those of the roadmaps, the default first
 */
@CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SitemapPage(String origin, boolean first, List<RoadmapSummary> roadmaps, List<String> languages)
        implements TemplateInstance {}
