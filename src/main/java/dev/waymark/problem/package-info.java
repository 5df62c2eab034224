/** Every refusal that Waymark can answer with: one enum, one document, one exception (RFC 9457). */
@org.jspecify.annotations.NullMarked
package dev.waymark.problem;
