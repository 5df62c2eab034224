package dev.waymark.wire;

import dev.waymark.model.Assertion;
import dev.waymark.model.Category;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A learning resource of a stage.")
public record ListedLearningResource(Category category, LearningResourceRef learningResource, Assertion assertion) {}
