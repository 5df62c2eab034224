/** Time limits of connections, below the HTTP server. */
@org.jspecify.annotations.NullMarked
package dev.waymark.http.connection;
