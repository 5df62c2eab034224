/** The pages for people: what this is, what is promised, and what went wrong. */
@org.jspecify.annotations.NullMarked
package dev.waymark.pages;
