/** Tells other services of releases and changes, by signed requests to addresses of theirs. */
@org.jspecify.annotations.NullMarked
package dev.waymark.webhooks;
