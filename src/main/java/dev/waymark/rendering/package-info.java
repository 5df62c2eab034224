/** The only mapper from authored to published documents. */
@org.jspecify.annotations.NullMarked
package dev.waymark.rendering;
