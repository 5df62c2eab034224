/** What editors write: the authored documents and the vocabularies that they use. */
@org.jspecify.annotations.NullMarked
package dev.waymark.model;
