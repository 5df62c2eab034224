package dev.waymark.pages;

import dev.waymark.store.Releases.Published;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first page.
 *
 * @param release the newest release; null as long as nothing is published
 * @param counts how much it has
 * @param requests requests to try
 * @param sourceUrl where the source of the service can be read
 */
@CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LandingPage(
        @Nullable Published release, List<Count> counts, List<ShownRequest> requests, Optional<String> sourceUrl)
        implements TemplateInstance {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** For templates: the day on which a release was published. */
    @TemplateExtension
    static String day(Published release) {
        return DAY.format(release.publishedAt());
    }
}
