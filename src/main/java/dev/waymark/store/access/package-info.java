/** Keys, and the answers to requests that may be sent again. */
@org.jspecify.annotations.NullMarked
package dev.waymark.store.access;
