/**
 * Answers: representations, entity tags, content codings, cache policies. An {@code Answer} is what an endpoint says; a
 * {@code ReadyAnswer} has its headers and bodies as they are sent, and is what {@code ResponseCache} keeps; a {@code KeptAnswer} is
 * the form of it that one request gets before the HTTP server sees it.
 */
@org.jspecify.annotations.NullMarked
package dev.waymark.http.response;
