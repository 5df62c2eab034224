package dev.waymark.store.backup;

import org.jspecify.annotations.Nullable;

/**
 * A migration by which the tables were made.
 *
 * @param checksum of its text; null if it has none
 */
public record Migration(String version, @Nullable Integer checksum) {}
