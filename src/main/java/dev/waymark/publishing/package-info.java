/** Releases: what they change, and how that is written. */
@org.jspecify.annotations.NullMarked
package dev.waymark.publishing;
