/** The embedded PostgreSQL server, used when no JDBC URL is configured. */
@NullMarked
package dev.waymark.ops.postgresql;

import org.jspecify.annotations.NullMarked;
