package dev.waymark.http.request;

import static dev.waymark.problem.ProblemType.NOT_ACCEPTABLE;

import io.vertx.ext.web.MIMEHeader;
import java.util.Comparator;
import java.util.List;

/**
 * Heeds a weight of zero in {@code Accept} (RFC 9110, 12.5.1), which Quarkus REST takes for a low one. All else is left to
 * it.
 */
final class Acceptance {

    private Acceptance() {}

    /** Refuses a request that excludes everything that the operation answers. */
    static void check(List<MIMEHeader> accepted, List<String> produced) {
        if (accepted.stream().anyMatch(range -> range.weight() == 0)
                && !produced.isEmpty()
                && produced.stream().noneMatch(type -> takes(accepted, type))) {
            throw NOT_ACCEPTABLE.because("This path answers %s. Send that or */* in Accept, or leave Accept out."
                    .formatted(String.join(", ", produced)));
        }
    }

    /** The most precise range decides. */
    private static boolean takes(List<MIMEHeader> accepted, String type) {
        String[] parts = type.split("[/;]");
        return accepted.stream()
                .filter(range -> matches(range.component(), parts[0]) && matches(range.subComponent(), parts[1]))
                .max(Comparator.comparingInt(Acceptance::precision))
                .filter(range -> range.weight() > 0)
                .isPresent();
    }

    private static boolean matches(String range, String part) {
        return range.equals("*") || range.equalsIgnoreCase(part);
    }

    private static int precision(MIMEHeader range) {
        return (range.component().equals("*") ? 0 : 1) + (range.subComponent().equals("*") ? 0 : 1);
    }
}
