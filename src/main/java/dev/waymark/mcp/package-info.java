/** Reading for assistants: the read API as six tools of the Model Context Protocol. */
@org.jspecify.annotations.NullMarked
package dev.waymark.mcp;
