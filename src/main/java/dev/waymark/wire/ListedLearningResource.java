package dev.waymark.wire;

import dev.waymark.model.Assertion;
import dev.waymark.model.Category;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A learning resource of a stage.
 *
 * @param category the shelf on which it stands
 * @param learningResource the learning resource
 * @param assertion how it is known that it belongs there
 */
@Schema(description = "A learning resource of a stage.")
public record ListedLearningResource(Category category, LearningResourceRef learningResource, Assertion assertion) {}
