package dev.waymark.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param match whether it is what was looked for */
@Schema(name = "SnippetSegment", description = "A stretch of a snippet, plain text.")
public record Segment(String text, boolean match) {}
