package dev.waymark.publishing;

import dev.waymark.content.Change;
import dev.waymark.content.Finding;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a publication did, or would do.
 *
 * @param release the number of the release; null if none was made
 * @param publishedAt when it was published; null if none was made
 * @param changes what differs from what was public, by type and title
 * @param findings what was found; an error only where nothing was published
 * @param urls the paths of the documents that readers get differently, in order
 */
public record ReleaseOutcome(
        @Nullable Integer release,
        @Nullable Instant publishedAt,
        List<Change> changes,
        List<Finding> findings,
        List<String> urls) {
    /** What comes of publishing what is public already. */
    static final ReleaseOutcome NOTHING = new ReleaseOutcome(null, null, List.of(), List.of(), List.of());

    /** What comes of publishing what cannot even be read. */
    static ReleaseOutcome refused(List<Finding> findings) {
        return new ReleaseOutcome(null, null, List.of(), findings, List.of());
    }

    public boolean isEmpty() {
        return release == null && changes.isEmpty() && findings.isEmpty() && urls.isEmpty();
    }

    public OptionalInt number() {
        return release == null ? OptionalInt.empty() : OptionalInt.of(release);
    }
}
