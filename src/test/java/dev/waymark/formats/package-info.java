/** Other formats than JSON: over real content, and over texts that mean it no good. */
@org.jspecify.annotations.NullMarked
package dev.waymark.formats;
