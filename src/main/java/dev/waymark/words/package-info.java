/** The words for people, by language. */
@org.jspecify.annotations.NullMarked
package dev.waymark.words;
