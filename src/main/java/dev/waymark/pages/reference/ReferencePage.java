package dev.waymark.pages.reference;

import dev.waymark.words.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The contract to read.
 *
 * @param introduction HTML
 * @param shared the parameters that several operations take
 */
@CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReferencePage(
        String introduction,
        List<Group> groups,
        List<Member> shared,
        List<Type> types,
        List<Member> headers,
        List<Status> statuses,
        Words words)
        implements TemplateInstance {}
