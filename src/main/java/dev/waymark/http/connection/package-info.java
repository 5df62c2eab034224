/** What a client may do with a connection before it is closed, below everything that knows a request. */
@org.jspecify.annotations.NullMarked
package dev.waymark.http.connection;
