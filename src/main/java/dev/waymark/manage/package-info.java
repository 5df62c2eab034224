/** The operations of {@code /v1/manage}: thin, since capabilities below do the work. */
@org.jspecify.annotations.NullMarked
package dev.waymark.manage;
