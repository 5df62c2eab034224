/** Tests of the pages for people, as they come over HTTP. */
@org.jspecify.annotations.NullMarked
package dev.waymark.pages;
