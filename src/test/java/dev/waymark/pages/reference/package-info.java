/** Tests of the reference, over HTTP. */
@org.jspecify.annotations.NullMarked
package dev.waymark.pages.reference;
