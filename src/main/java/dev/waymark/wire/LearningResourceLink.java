package dev.waymark.wire;

import dev.waymark.model.Assertion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A plain reference to a learning resource.")
public record LearningResourceLink(LearningResourceRef learningResource, Assertion assertion) {}
