/** Failures as problem documents. */
@org.jspecify.annotations.NullMarked
package dev.waymark.http.error;
