package dev.waymark.sync;

/**
 * Which bundle it is; one key stands for the same bytes as long as the service runs.
 *
 * @param mark what tells the release from others of the same number
 * @param withdrawn the newest release by which something was removed from former ones; 0 if none did
 */
record BundleKey(int release, String mark, int withdrawn, String language) {}
