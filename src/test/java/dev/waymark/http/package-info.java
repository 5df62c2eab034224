/** Tests of the manners, through endpoints that only tests have. */
@org.jspecify.annotations.NullMarked
package dev.waymark.http;
