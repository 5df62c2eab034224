/** What renditions are found by: their words, their names, and how concepts are called elsewhere. */
@org.jspecify.annotations.NullMarked
package dev.waymark.store.search;
