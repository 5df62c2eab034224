/** Requests before they reach an endpoint: checks, the rate limit, default headers, the access log. */
@org.jspecify.annotations.NullMarked
package dev.waymark.http.request;
