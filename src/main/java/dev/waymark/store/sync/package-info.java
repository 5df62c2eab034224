/** What whoever keeps a copy of the content has to put into it and take out of it. */
@org.jspecify.annotations.NullMarked
package dev.waymark.store.sync;
