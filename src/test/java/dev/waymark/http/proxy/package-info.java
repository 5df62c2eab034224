/** Tests of the configuration of nginx that we ship, with an nginx that is installed. */
@org.jspecify.annotations.NullMarked
package dev.waymark.http.proxy;
