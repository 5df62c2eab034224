/** Who is told of releases and changes, and what of that has reached them. */
@org.jspecify.annotations.NullMarked
package dev.waymark.store.webhooks;
