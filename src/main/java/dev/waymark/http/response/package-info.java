/** Answers: representations, entity tags, content codings, cache policies. */
@org.jspecify.annotations.NullMarked
package dev.waymark.http.response;
