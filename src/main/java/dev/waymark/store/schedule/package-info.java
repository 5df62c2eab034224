/** Work that is due at a time, and the releases that wait for theirs. */
@org.jspecify.annotations.NullMarked
package dev.waymark.store.schedule;
