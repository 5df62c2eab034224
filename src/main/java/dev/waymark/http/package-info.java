/** Manners without content: freshness, strict parameters, problems and headers, for every answer over HTTP. */
@org.jspecify.annotations.NullMarked
package dev.waymark.http;
