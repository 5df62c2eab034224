/** What every read has in common: its version, its page, its JSON. */
@org.jspecify.annotations.NullMarked
package dev.waymark.reading;
