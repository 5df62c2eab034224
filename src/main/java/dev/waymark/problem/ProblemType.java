package dev.waymark.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can go wrong, seen from the caller. The constant is the {@code code}, the URI, the status, the title and the
 * page below {@code /problems} in one.
 */
public enum ProblemType {
    /** A query parameter that the operation does not have. */
    UNKNOWN_PARAMETER(
            400,
            "Unknown parameter",
            "The URL has a query parameter that this operation does not know. Nothing is silently ignored, because a"
                    + " misspelt filter would answer more than was asked for. Compare the spelling with the parameters"
                    + " that the problem lists as allowed."),
    /** A query parameter whose value cannot be used. */
    INVALID_PARAMETER(
            400,
            "Invalid parameter",
            "A query parameter has a value that the operation cannot use: out of range, of the wrong form, or not one"
                    + " of the allowed values. Each error names its parameter and, where the choice is short, every"
                    + " allowed value."),
    /** A single-valued query parameter that was given twice. */
    REPEATED_PARAMETER(
            400,
            "Repeated parameter",
            "A query parameter that takes one value was given more than once, and choosing one of them would be a"
                    + " guess. Send it once."),
    /** A query parameter without which the operation has no meaning. */
    MISSING_PARAMETER(
            400,
            "Missing parameter",
            "The operation needs a query parameter that the URL does not have. Each error names the parameter."),
    /** A cursor that this service did not make, or not for this question. */
    INVALID_CURSOR(
            400,
            "Invalid cursor",
            "The cursor was altered, or the filters, language, sort or release around it changed since it was made."
                    + " Take the cursor from the last page's \"next\", and repeat the query with it; or start again"
                    + " without a cursor."),
    /** A request target that is not a URL. */
    MALFORMED_URL(
            400,
            "Malformed URL",
            "The path or the query is not a valid URL: a percent sign is not followed by two hexadecimal digits, or"
                    + " the escaped bytes are not UTF-8 text. Encode each part of the URL as UTF-8 and percent-escape"
                    + " what is reserved."),
    /** A message that HTTP itself forbids. */
    MALFORMED_REQUEST(
            400,
            "Malformed request",
            "The request breaks a rule of HTTP itself, for instance with two Host headers. Send it with an ordinary"
                    + " HTTP client."),
    /** A body that is not the JSON which the operation reads. */
    MALFORMED_BODY(
            400,
            "Malformed body",
            "The body is not JSON of the shape that the operation reads. Each error points at the member in question."),
    /** A path at which nothing is. */
    NOT_FOUND(
            404,
            "Nothing here",
            "No operation and no page has this path. The contract at /openapi.json lists every path; /v1 is a good"
                    + " place to start."),
    /** A slug that no entry has. */
    UNKNOWN_ENTRY(
            404,
            "Unknown entry",
            "No entry of this type has this slug in the release that was asked for. The list of the collection has"
                    + " every slug."),
    /** A release number that has not been published. */
    UNKNOWN_RELEASE(
            404,
            "Unknown release",
            "No release with this number has been published yet. /v1 names the newest one. This answer is not to be"
                    + " stored, since the number may be published in a moment."),
    /** An entry that was taken out of publication. */
    RETIRED(
            410,
            "Retired",
            "The entry was published once and has since been taken back on purpose. Remove links to it; where another"
                    + " entry replaces it, the detail says so. A pinned release that still had it still answers it."),
    /** A method that the path does not have. */
    METHOD_NOT_ALLOWED(
            405,
            "Method not allowed",
            "The path exists but does not answer this method. The Allow header lists the methods that it does."),
    /** An {@code Accept} header that excludes what the path answers. */
    NOT_ACCEPTABLE(
            406,
            "Not acceptable",
            "The Accept header excludes application/json, which is what this path answers. Send application/json or"
                    + " */*, or no Accept header."),
    /** A body beyond the limit. */
    PAYLOAD_TOO_LARGE(413, "Body too large", "The body is larger than the service reads. Send a smaller one."),
    /** A request target beyond the limit. */
    URI_TOO_LONG(
            414,
            "URL too long",
            "Path and query together are longer than 4096 characters. Ask for fewer values at a time."),
    /** A body in a format, or with a coding, that nobody reads. */
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Unsupported media type",
            "The Content-Type or Content-Encoding of the body is not one that the operation reads. Send"
                    + " application/json without compression."),
    /** Headers beyond the limit. */
    HEADERS_TOO_LARGE(
            431,
            "Headers too large",
            "The headers of the request are larger than 16 KiB in all. Cookies are the usual reason; the service needs"
                    + " none."),
    /** A fault of ours. */
    INTERNAL(
            500,
            "Internal error",
            "Something went wrong on our side, and it has been logged. Try again; if it stays, report the value of the"
                    + " X-Request-Id header of the answer."),
    /** A format that oEmbed allows and this provider does not have. */
    FORMAT_NOT_IMPLEMENTED(
            501,
            "Format not implemented",
            "oEmbed has two formats, and this service answers in one of them. Ask for format=json, or leave format out."),
    /** The database does not answer. */
    STORAGE_UNAVAILABLE(
            503,
            "Storage unavailable",
            "The database cannot be reached at the moment. Try again after the number of seconds in the Retry-After"
                    + " header."),
    /** More work than can be done in time. */
    OVERLOADED(
            503,
            "Overloaded",
            "The service has more to do than it can do in time. Try again after the number of seconds in the"
                    + " Retry-After header.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** The name by which programs tell problems apart, such as {@code unknown-parameter}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem type URI of RFC 9457: a page that explains the problem. */
    public String uri() {
        return "/problems/" + code();
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The title: the same for every problem of this type. */
    public String title() {
        return title;
    }

    /** What the problem means and what to do about it. */
    public String explanation() {
        return explanation;
    }

    /** Whether a shared cache may keep the answer for a minute; otherwise it must not be stored. */
    public boolean cacheable() {
        return (status == 404 || status == 410) && this != UNKNOWN_RELEASE;
    }

    /** A refusal of this type; {@code detail} tells the caller what is wrong and what to do next. */
    public ProblemException because(String detail, ProblemError... errors) {
        return new ProblemException(this, detail, List.of(errors));
    }

    /** The type with this code. */
    public static Optional<ProblemType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
