/** Operation: the embedded database, content at start, health, configuration and log. */
@org.jspecify.annotations.NullMarked
package dev.waymark.ops;
