/** Authored documents: reading them strictly, translating them, and the rules of the content. */
@org.jspecify.annotations.NullMarked
package dev.waymark.content;
