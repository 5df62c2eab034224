package dev.waymark.sync;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.Sha256;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a client has, so that it can be told what changed since: a text that it keeps beside its copy and sends back. A digest lets
 * no other text pass.
 *
 * @param release the release that the copy shows; 0 if nothing was published then
 * @param mark what tells that release from others of the same number; empty for release 0
 * @param vocabularies the digest of the vocabularies that it has
 */
record SyncToken(int release, String mark, SyncFilter filter, String vocabularies) {

    /** The most characters of one; {@code SyncParameters} says the same. */
    static final int LONGEST = 2400;

    private static final int DIGEST_LENGTH = 16;
    private static final String VERSION = "1";
    private static final Pattern SHAPE = Pattern.compile("1\\.([0-9]{1,10})\\.([0-9a-f]{32}|)\\.([A-Za-z0-9-]{1,35})"
            + "\\.((?=[0-3])0?1?2?3?)\\.([0-9a-f]{16})\\.([a-z0-9,-]*)\\.([0-9a-f]{16})");

    /** Writes it as clients get it: opaque, and safe in a URL. */
    String text() {
        var fields = String.join(
                ".",
                VERSION,
                String.valueOf(release),
                mark,
                filter.language(),
                filter.types().stream()
                        .map(type -> String.valueOf(SyncFilter.ORDER.indexOf(type)))
                        .collect(Collectors.joining()),
                vocabularies,
                String.join(",", filter.roadmaps()));
        var digest = Sha256.of("sync token " + fields).substring(0, DIGEST_LENGTH);
        return Base64.getUrlEncoder().withoutPadding().encodeToString((fields + "." + digest).getBytes(US_ASCII));
    }

    /** Reads one; any text that {@link #text} did not write ends in a problem. */
    static SyncToken of(String text) {
        try {
            var matcher = SHAPE.matcher(
                    text.length() > LONGEST
                            ? ""
                            : new String(Base64.getUrlDecoder().decode(text), US_ASCII));
            if (matcher.matches()) {
                var types = Arrays.stream(matcher.group(4).split(""))
                        .map(index -> SyncFilter.ORDER.get(Integer.parseInt(index)))
                        .toList();
                var roadmaps = matcher.group(6);
                var filter = new SyncFilter(
                        types, matcher.group(3), roadmaps.isEmpty() ? List.of() : List.of(roadmaps.split(",")));
                var token =
                        new SyncToken(Integer.parseInt(matcher.group(1)), matcher.group(2), filter, matcher.group(5));
                if (filter.isTaken() && token.text().equals(text)) {
                    return token;
                }
            }
        } catch (IllegalArgumentException e) {
            throw invalid(text);
        }
        throw invalid(text);
    }

    private static ProblemException invalid(String text) {
        var detail = "since must be the token of the last page of an earlier sync, or of a bundle, as it was; it is %s."
                .formatted(Parameters.quoted(text));
        return ProblemType.INVALID_TOKEN.because(detail, ProblemError.inParameter("since", "not a token"));
    }
}
