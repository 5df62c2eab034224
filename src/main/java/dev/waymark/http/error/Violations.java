package dev.waymark.http.error;

import dev.waymark.problem.ProblemError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says what Bean Validation found without the names of our methods, with which its paths begin. */
final class Violations {

    private Violations() {}

    static List<ProblemError> of(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(Violations::error)
                .sorted(Comparator.comparing(error -> error.parameter() + " " + error.detail()))
                .toList();
    }

    private static ProblemError error(ConstraintViolation<?> violation) {
        List<String> names = new ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() != ElementKind.METHOD && node.getName() != null) {
                names.add(node.getName());
            }
        }
        String name = names.isEmpty() ? "request" : names.get(names.size() - 1);
        return ProblemError.inParameter(name, "%s %s.".formatted(name, violation.getMessage()));
    }
}
