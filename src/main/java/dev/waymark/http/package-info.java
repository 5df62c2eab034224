/** What endpoints and the packages below share: zones, request ids, the public URL. */
@org.jspecify.annotations.NullMarked
package dev.waymark.http;
