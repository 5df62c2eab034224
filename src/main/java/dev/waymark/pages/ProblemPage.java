package dev.waymark.pages;

import dev.waymark.problem.ProblemType;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The page that explains one type of problem.
 *
 * @param type the type
 */
@CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProblemPage(ProblemType type) implements TemplateInstance {}
