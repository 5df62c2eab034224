package dev.waymark.http.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Shows a slug at each filter that takes slugs: that of the example path to such a document. It is an example of an item,
 * since tools would send one of the whole parameter with every call.
 */
final class FilterExamples {

    /** A document of the read API; drafts have examples of their own. */
    private static final Pattern DOCUMENT = Pattern.compile("(?!/v1/manage/).*/([a-z-]+)/\\{(\\w+)}");

    /** The lists of what filters name. */
    private static final Map<String, String> LISTS =
            Map.of("roadmap", "roadmaps", "stage", "stages", "skill", "skills", "role", "job-roles");

    private final Map<String, Object> slugs = new HashMap<>();

    FilterExamples(Map<String, PathItem> paths) {
        paths.forEach((path, item) -> {
            var document = DOCUMENT.matcher(path);
            if (document.matches()) {
                item.getOperations().values().stream()
                        .flatMap(operation -> operation.getParameters().stream())
                        .filter(parameter ->
                                document.group(2).equals(parameter.getName()) && parameter.getExample() != null)
                        .forEach(parameter -> slugs.put(document.group(1), parameter.getExample()));
            }
        });
    }

    void complete(String path, Parameter parameter) {
        var items = parameter.getSchema() == null ? null : parameter.getSchema().getItems();
        if (items == null || parameter.getIn() != Parameter.In.QUERY || parameter.getName() == null) {
            return;
        }
        var list = "slug".equals(parameter.getName())
                ? path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\..*", "")
                : LISTS.get(parameter.getName());
        // A search over all types takes slugs of any.
        var shown = "search".equals(list) ? slugs.get("skills") : slugs.get(list);
        if (shown != null) {
            items.setExamples(List.of(shown));
        }
    }
}
