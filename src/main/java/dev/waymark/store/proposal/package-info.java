/** Releases that somebody has asked for. */
@org.jspecify.annotations.NullMarked
package dev.waymark.store.proposal;
