/** The refusals of the service (RFC 9457): their types, the document that a client gets, and the exception that carries it. */
@org.jspecify.annotations.NullMarked
package dev.waymark.problem;
