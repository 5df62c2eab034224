/** What readers get: the published documents, summaries, references and lists, each with its members in the order of the wire. */
@org.jspecify.annotations.NullMarked
package dev.waymark.wire;
