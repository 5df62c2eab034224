package dev.waymark.pages;

import dev.waymark.problem.ProblemType;
import dev.waymark.words.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page that explains one type of problem. */
@CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProblemPage(ProblemType type, Words words) implements TemplateInstance {}
