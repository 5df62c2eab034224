/** Tests of what assistants read: messages over HTTP, about the shipped content. */
@org.jspecify.annotations.NullMarked
package dev.waymark.mcp;
