/** The record of who did what. */
@org.jspecify.annotations.NullMarked
package dev.waymark.audit;
