package dev.waymark.http.contract;

import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Puts parameters into the order in which one thinks of them: which document, which items, in what form, which page. */
final class ParameterOrder {

    /** What a search is for. */
    private static final List<String> FIRST = List.of("q", "uri");

    /** What comes after the filters of a list's own. */
    private static final List<String> LAST =
            List.of("slug", "updatedSince", "sort", "include", "lang", "release", "limit", "cursor", "count");

    private ParameterOrder() {}

    static void sort(String path, Operation operation) {
        operation.setParameters(operation.getParameters().stream()
                .sorted(Comparator.comparingInt(parameter -> rank(path, parameter)))
                .toList());
    }

    private static int rank(String path, Parameter parameter) {
        return parameter.getIn() == Parameter.In.PATH
                ? path.indexOf("{" + parameter.getName() + "}") - path.length()
                : FIRST.contains(parameter.getName()) ? 0 : LAST.indexOf(parameter.getName()) + 2;
    }
}
