package dev.waymark.pages;

import dev.waymark.wire.Release;
import dev.waymark.wire.RoadmapSummary;
import dev.waymark.words.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first page.
 *
 * @param release the newest release; null before the first
 * @param origin where readers reach the service
 * @param query what keeps its language on other pages; empty for the default one
 */
@CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LandingPage(
        @Nullable Release release,
        List<Count> counts,
        List<ExampleRequest> requests,
        List<RoadmapSummary> roadmaps,
        String origin,
        String query,
        Optional<String> sourceUrl,
        Words words)
        implements TemplateInstance {

    /** For templates: returns the day on which a release was published. */
    @TemplateExtension
    static String day(Release release, Words words) {
        return DateTimeFormatter.ofPattern(words.text("landing.day-pattern"), words.locale())
                .withZone(ZoneOffset.UTC)
                .format(release.publishedAt());
    }
}
