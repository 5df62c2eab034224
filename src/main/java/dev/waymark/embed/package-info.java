/** What other sites embed: the custom element, the page of a roadmap to frame or to paste, and where people put them together. */
@org.jspecify.annotations.NullMarked
package dev.waymark.embed;
