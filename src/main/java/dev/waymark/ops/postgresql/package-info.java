/** A real PostgreSQL server that starts, lives and stops with the service, when no other database is configured. */
@NullMarked
package dev.waymark.ops.postgresql;

import org.jspecify.annotations.NullMarked;
