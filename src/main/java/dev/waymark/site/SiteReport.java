package dev.waymark.site;

/**
 * What became of a site.
 *
 * @param release the release that it is a copy of
 * @param files how many files it has beside its manifest
 * @param bytes how many bytes these have
 */
public record SiteReport(int release, int files, long bytes) {}
