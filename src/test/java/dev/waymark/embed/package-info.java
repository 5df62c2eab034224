/** What other sites embed, over HTTP. */
@org.jspecify.annotations.NullMarked
package dev.waymark.embed;
