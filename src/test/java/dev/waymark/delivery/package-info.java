/** Tests of reading: real HTTP, real PostgreSQL, the shipped content, and what an editor who knows it would expect. */
@org.jspecify.annotations.NullMarked
package dev.waymark.delivery;
