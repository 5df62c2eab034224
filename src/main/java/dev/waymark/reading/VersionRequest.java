package dev.waymark.reading;

import org.jspecify.annotations.Nullable;

/**
 * Which version is asked for, as a value.
 *
 * @param release the number of a release that may not exist; null for the newest
 * @param language a language on offer
 */
public record VersionRequest(@Nullable Integer release, String language) {}
