/** The public read API: documents, lists and references of what is published. */
@org.jspecify.annotations.NullMarked
package dev.waymark.delivery;
