/** Copies of the content, for what works without a network: all of it, what changed since, and a file with everything. */
@org.jspecify.annotations.NullMarked
package dev.waymark.sync;
