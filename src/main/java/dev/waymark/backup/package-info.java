/** Backups: files with all rows of the database, and what makes a database of such a file. */
@org.jspecify.annotations.NullMarked
package dev.waymark.backup;
