/** What it takes to run the service: its database, content at start, health and configuration checks. */
@org.jspecify.annotations.NullMarked
package dev.waymark.ops;
