package dev.waymark.wire;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param proficiency from 1 to 5
 * @param text one sentence
 */
@Schema(description = "What somebody can do with a skill at a proficiency.")
public record Outcome(int proficiency, String text) {}
