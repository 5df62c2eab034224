/** Tests of the words for people. */
@org.jspecify.annotations.NullMarked
package dev.waymark.words;
