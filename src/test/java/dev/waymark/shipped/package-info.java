/** The content that comes with the service, held against the facts of its source. */
@org.jspecify.annotations.NullMarked
package dev.waymark.shipped;
