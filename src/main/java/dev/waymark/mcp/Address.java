package dev.waymark.mcp;

import static dev.waymark.problem.ProblemType.INVALID_PARAMETER;

import dev.waymark.http.PublicUrl;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.EntryType;
import dev.waymark.problem.ProblemError;
import dev.waymark.wire.Href;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code href} leads to.
 *
 * @param roadmap the slug of the roadmap of which it is a part; null for an entry of its own
 */
record Address(EntryType type, String slug, @Nullable String roadmap) {
    private static final Pattern ENTRY =
            Pattern.compile("/v1/(roadmaps|skills|job-roles|learning-resources)/([a-z0-9-]{1,80})");
    private static final Pattern PART =
            Pattern.compile("/v1/roadmaps/([a-z0-9-]{1,80})/(stages|tips)/([a-z0-9-]{1,80})");

    /** Reads an argument that has to be there: a path, or a URL of this service. */
    static Address of(@Nullable String href, PublicUrl publicUrl) {
        var sent = Parameters.required("href", href);
        var uri = publicUrl.parse(sent);
        var path = uri == null ? sent.replaceFirst("[?#].*", "") : String.valueOf(uri.getRawPath());
        Matcher part = PART.matcher(path);
        if (part.matches()) {
            return new Address(type(part.group(2)), part.group(3), part.group(1));
        }
        Matcher entry = ENTRY.matcher(path);
        if (entry.matches()) {
            return new Address(type(entry.group(1)), entry.group(2), null);
        }
        var detail = "href must be one that a tool has answered, such as %s; it is %s."
                .formatted(publicUrl.of("/v1/skills/python"), Parameters.quoted(sent));
        throw INVALID_PARAMETER.because(detail, ProblemError.inParameter("href", detail));
    }

    String path() {
        return roadmap == null ? Href.of(type, slug) : Href.of(roadmap, type, slug);
    }

    private static EntryType type(String collection) {
        return Arrays.stream(EntryType.values())
                .filter(type -> type.collection().equals(collection))
                .findFirst()
                .orElseThrow();
    }
}
