/** Completes the contract that SmallRye reads off the endpoints, while the service is built. */
@org.jspecify.annotations.NullMarked
package dev.waymark.http.contract;
