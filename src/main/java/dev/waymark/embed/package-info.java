/** What other sites embed: the custom element, the page of a roadmap to frame or to paste, and the builder for both. */
@org.jspecify.annotations.NullMarked
package dev.waymark.embed;
