package dev.waymark.pages.reference;

import dev.waymark.problem.ProblemType;
import java.util.Arrays;
import java.util.List;

/**
 * An answer that many operations share.
 *
 * @param code the status of HTTP
 * @param description HTML
 */
record Status(String code, String description) {

    public List<ProblemType> problems() {
        return Arrays.stream(ProblemType.values())
                .filter(type -> String.valueOf(type.status()).equals(code))
                .toList();
    }
}
