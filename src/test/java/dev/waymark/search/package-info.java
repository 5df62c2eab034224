/** Search over real content, in two languages. */
@org.jspecify.annotations.NullMarked
package dev.waymark.search;
