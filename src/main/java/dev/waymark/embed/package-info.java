/** What other sites embed: the custom element that shows a roadmap. */
@org.jspecify.annotations.NullMarked
package dev.waymark.embed;
