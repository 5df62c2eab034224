package dev.waymark.http.request;

import static dev.waymark.problem.ProblemType.INVALID_HEADER;
import static dev.waymark.problem.ProblemType.PRECONDITION_REQUIRED;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which version of something the sender of a change has seen (RFC 9110, 13.1). */
@ApplicationScoped
public class Preconditions {
    private static final Pattern TAG = Pattern.compile("(W/)?\"([!#-~\\x80-\\xff]*)\"");
    private static final Pattern LIST = Pattern.compile("[\\s,]*+%1$s(?:\\s*,\\s*(?:%1$s)?)*+\\s*".formatted(TAG));
    private static final int LONGEST = 1000;
    private static final String ANY = "*";

    private final RoutingContext context;

    Preconditions(RoutingContext context) {
        this.context = context;
    }

    /**
     * What has to hold before a change.
     *
     * @param creates whether nothing may be there yet
     * @param any whether every version will do
     * @param tags the entity tags of the versions that will do
     */
    public record Precondition(boolean creates, boolean any, Set<String> tags) {
        /** Whether it holds for a version; the same in gzip has a tag of its own. */
        public boolean allows(int version) {
            return any || tags.contains(String.valueOf(version)) || tags.contains(version + "-gzip");
        }
    }

    /** Reads {@code If-Match}, or {@code If-None-Match} with an asterisk; neither, or another value, ends in a problem. */
    public Precondition present() {
        List<String> match = context.request().headers().getAll("If-Match");
        List<String> noneMatch = context.request().headers().getAll("If-None-Match");
        if (match.isEmpty() && noneMatch.isEmpty()) {
            throw PRECONDITION_REQUIRED.because(
                    "Send If-Match with the ETag of the version that you have read, or If-None-Match: * to make what is not there.");
        }
        if (noneMatch.isEmpty()) {
            String value = String.join(", ", match).strip();
            return value.equals(ANY)
                    ? new Precondition(false, true, Set.of())
                    : new Precondition(false, false, tags(value));
        }
        if (!match.isEmpty() || !String.join(", ", noneMatch).strip().equals(ANY)) {
            throw INVALID_HEADER.because(
                    "A change takes If-Match with an ETag, or If-None-Match with an asterisk, and not both.");
        }
        return new Precondition(true, false, Set.of());
    }

    /** A weak tag never fits (RFC 9110, 13.1.1). */
    private static Set<String> tags(String value) {
        if (value.length() > LONGEST || !LIST.matcher(value).matches()) {
            throw INVALID_HEADER.because(
                    "If-Match takes the ETag of a version, with its quotation marks, such as \"12\".");
        }
        Set<String> tags = new LinkedHashSet<>();
        for (Matcher tag = TAG.matcher(value); tag.find(); ) {
            if (tag.group(1) == null) {
                tags.add(tag.group(2));
            }
        }
        return tags;
    }
}
