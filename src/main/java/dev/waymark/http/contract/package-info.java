/** Completes the OpenAPI contract that SmallRye generates from endpoints and records, at build time. */
@org.jspecify.annotations.NullMarked
package dev.waymark.http.contract;
