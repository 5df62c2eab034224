/** Requests before they reach an endpoint: checks, default headers, the access log. */
@org.jspecify.annotations.NullMarked
package dev.waymark.http.request;
