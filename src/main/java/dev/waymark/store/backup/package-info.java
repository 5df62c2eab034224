/** All rows of the database, out of it and into an empty one. */
@org.jspecify.annotations.NullMarked
package dev.waymark.store.backup;
