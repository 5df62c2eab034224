/** Tests of the HTTP layer, through endpoints that only tests have. */
@org.jspecify.annotations.NullMarked
package dev.waymark.http;
