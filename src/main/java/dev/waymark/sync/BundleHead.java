package dev.waymark.sync;

import dev.waymark.wire.License;
import java.time.Instant;

/**
 * The first line of a bundle but for the vocabularies.
 *
 * @param type always {@code bundle}, which no document is
 * @param token for the first sync after the bundle
 */
record BundleHead(
        String type, int release, Instant publishedAt, String language, License license, Counts counts, String token) {

    /** How many lines of each type follow. */
    record Counts(int skills, int jobRoles, int learningResources, int roadmaps) {}
}
