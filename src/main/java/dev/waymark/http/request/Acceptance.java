package dev.waymark.http.request;

import static dev.waymark.problem.ProblemType.NOT_ACCEPTABLE;

import dev.waymark.http.body.BodyType;
import io.vertx.ext.web.MIMEHeader;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a client takes and sends with what an operation answers and reads. Quarkus REST takes a weight of zero in
 * {@code Accept} (RFC 9110, 12.5.1) for a low one, and does not say which types there are.
 */
final class Acceptance {

    private Acceptance() {}

    /**
     * Refuses a request that excludes everything that the operation answers.
     *
     * @param others the addresses of the same in other formats
     */
    static void check(List<MIMEHeader> accepted, List<String> produced, List<String> others) {
        if (!accepted.isEmpty() && !produced.isEmpty() && produced.stream().noneMatch(type -> takes(accepted, type))) {
            throw NOT_ACCEPTABLE.because("This path answers %s. Send that or */* in Accept, or leave Accept out.%s"
                    .formatted(
                            produced.stream().map(Acceptance::bare).collect(Collectors.joining(", ")),
                            others.isEmpty() ? "" : " Other formats: %s.".formatted(String.join(", ", others))));
        }
    }

    /** Refuses a body that says to be of another type than the operation reads. */
    static void checkBody(@Nullable String contentType, List<String> consumed) {
        if (contentType != null
                && !contentType.isBlank()
                && !consumed.isEmpty()
                && consumed.stream().noneMatch(type -> type.equalsIgnoreCase(bare(contentType)))) {
            throw BodyType.refusal(consumed);
        }
    }

    /** Leaves out parameters. */
    private static String bare(String type) {
        return type.replaceFirst("\\s*;.*", "").strip();
    }

    /** The most precise range decides. */
    private static boolean takes(List<MIMEHeader> accepted, String type) {
        String[] parts = type.split("[/;]");
        return accepted.stream()
                // Vert.x reads a range when it is asked for its weight.
                .filter(range -> range.weight() >= 0
                        && matches(range.component(), parts[0])
                        && matches(range.subComponent(), parts[1]))
                .max(Comparator.comparingInt(Acceptance::precision))
                .filter(range -> range.weight() > 0)
                .isPresent();
    }

    private static boolean matches(@Nullable String range, String part) {
        return isAny(range) || part.equalsIgnoreCase(range);
    }

    /** Java's own client writes a range of one star. */
    private static boolean isAny(@Nullable String range) {
        return range == null || range.equals("*");
    }

    private static int precision(MIMEHeader range) {
        return (isAny(range.component()) ? 0 : 1) + (isAny(range.subComponent()) ? 0 : 1);
    }
}
