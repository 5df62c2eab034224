package dev.waymark.pages;

import dev.waymark.problem.ProblemType;
import dev.waymark.words.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The page with every type of problem. */
@CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProblemListPage(List<ProblemType> types, Words words) implements TemplateInstance {}
