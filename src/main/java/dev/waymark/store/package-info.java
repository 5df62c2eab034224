/** The only package that knows the database: drafts, revisions, names, renditions, links and releases. */
@org.jspecify.annotations.NullMarked
package dev.waymark.store;
