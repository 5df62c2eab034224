package dev.waymark.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of refusal. The name of a constant is the {@code code} of its problem documents and the end of their URI, which
 * leads to a page with the explanation.
 */
public enum ProblemType {
    UNKNOWN_PARAMETER(
            400,
            "Unknown parameter",
            "The URL has a query parameter that this operation does not know. Nothing is silently ignored, because a"
                    + " misspelt filter would answer more than was asked for. Compare the spelling with the parameters"
                    + " that the problem lists as allowed."),
    INVALID_PARAMETER(
            400,
            "Invalid parameter",
            "A query parameter has a value that the operation cannot use: out of range, of the wrong form, or not one"
                    + " of the allowed values. Each error names its parameter and, where the choice is short, every"
                    + " allowed value."),
    REPEATED_PARAMETER(
            400,
            "Repeated parameter",
            "A query parameter that takes one value was given more than once, and choosing one of them would be a"
                    + " guess. Send it once."),
    MISSING_PARAMETER(
            400,
            "Missing parameter",
            "The operation needs a query parameter that the URL does not have. Each error names the parameter."),
    INVALID_CURSOR(
            400,
            "Invalid cursor",
            "The cursor was altered, or the filters, language, sort or release around it changed since it was made."
                    + " Take the cursor from the last page's \"next\", and repeat the query with it; or start again"
                    + " without a cursor."),
    MALFORMED_URL(
            400,
            "Malformed URL",
            "The path or the query is not a valid URL: a percent sign is not followed by two hexadecimal digits, or"
                    + " the escaped bytes are not UTF-8 text. Encode each part of the URL as UTF-8 and percent-escape"
                    + " what is reserved."),
    MALFORMED_REQUEST(
            400,
            "Malformed request",
            "The request breaks a rule of HTTP itself, for instance with two Host headers. Send it with an ordinary"
                    + " HTTP client."),
    MALFORMED_BODY(
            400,
            "Malformed body",
            "The body is not JSON of the shape that the operation reads. Each error points at the member in question."),
    INVALID_HEADER(
            400,
            "Invalid header",
            "A header of the request has a value that the operation cannot use. The detail names the header and what it"
                    + " takes."),
    UNAUTHENTICATED(
            401,
            "Unauthenticated",
            "The operation needs a key, and the request has none that counts: it is missing, malformed, unknown, expired or"
                    + " revoked. Which of these it is, is not told. Send the header Authorization with Bearer and the key;"
                    + " a key stands nowhere else, and least of all in a URL."),
    MISSING_SCOPE(
            403,
            "Missing scope",
            "The key counts, and does not have the scope that the request needs; the detail names it. Use another key, or have"
                    + " one made by somebody who has the scope: a key cannot be given what its maker lacks."),
    OUTLIVES_KEY(
            403,
            "Outlives your key",
            "The key expires, and would make or rotate one that expires later or never; so it could outlive its own end. Ask"
                    + " for an earlier end, or use a key that lasts long enough."),
    NOT_FOUND(
            404,
            "Nothing here",
            "No operation and no page has this path. The contract at /openapi.json lists every path; /v1 is a good"
                    + " place to start."),
    UNKNOWN_ENTRY(
            404,
            "Unknown entry",
            "No entry of this type has this slug in the release that was asked for. The list of the collection has"
                    + " every slug."),
    UNKNOWN_RELEASE(
            404,
            "Unknown release",
            "No release with this number has been published yet. /v1 names the newest one. This answer is not to be"
                    + " stored, since the number may be published in a moment."),
    UNKNOWN_KEY(404, "Unknown key", "No key has this id, or it has been revoked. The list of keys has every id."),
    UNKNOWN_DRAFT(
            404,
            "Unknown draft",
            "No entry of this type has a draft with this slug. A staged renaming has taken effect among drafts already. The list"
                    + " of the collection below /v1/manage has every slug."),
    UNKNOWN_REVISION(
            404,
            "Unknown revision",
            "The entry has no revision with this number. The list of its revisions has every number."),
    SLUG_TAKEN(
            409,
            "Slug taken",
            "Another entry has this slug, or had it once. A slug is never given twice, since links to it go on to lead where"
                    + " they led. Choose another one."),
    NOTHING_TO_PUBLISH(
            409,
            "Nothing to publish",
            "Nothing of what was to be published differs from what is public, so that no release was made."),
    NOT_STAGEABLE(409, "Not possible now", "The state of the entry does not allow this; the detail says what does."),
    LAST_ADMINISTRATOR(
            409,
            "Last administrator",
            "Without this key nobody could make keys like it any more, now or in time: no other one with keys:admin and all"
                    + " its scopes lasts for ever. Make another one first."),
    KEY_EXPIRED(
            409, "Key expired", "The key has expired, and rotating it would not make it count again. Make a new one."),
    IDEMPOTENCY_IN_FLIGHT(
            409,
            "Idempotency key in flight",
            "A request with the same Idempotency-Key is under way. Send it again after the number of seconds in the"
                    + " Retry-After header, to get its answer."),
    CONFLICT(
            409,
            "Conflict",
            "The request rests on a release or a draft that has changed since it was read. Nothing was done. Look at what has"
                    + " changed, decide anew, and name what you have seen then."),
    RETIRED(
            410,
            "Retired",
            "The entry was published once and has since been taken back on purpose. Remove links to it; where another"
                    + " entry replaces it, the detail says so. A pinned release that still had it still answers it."),
    METHOD_NOT_ALLOWED(
            405,
            "Method not allowed",
            "The path exists but does not answer this method. The Allow header lists the methods that it does."),
    NOT_ACCEPTABLE(
            406,
            "Not acceptable",
            "The Accept header excludes application/json, which is what this path answers. Send application/json or"
                    + " */*, or no Accept header."),
    REQUEST_TIMEOUT(
            408,
            "Request timeout",
            "The request had begun and did not arrive in time, by default within 10 seconds. The connection ends with this"
                    + " answer; send the request again on another one."),
    STALE_VERSION(
            412,
            "Stale version",
            "Somebody has changed the draft since you read it, or it is there already, or it is not there any more. Nothing was"
                    + " changed. Read it anew; the ETag header and the errors tell the present version and the members in which"
                    + " it differs from what you sent."),
    PAYLOAD_TOO_LARGE(413, "Body too large", "The body is larger than the service reads. Send a smaller one."),
    URI_TOO_LONG(
            414,
            "URL too long",
            "Path and query together are longer than 4096 characters. Ask for fewer values at a time."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Unsupported media type",
            "The Content-Type or Content-Encoding of the body is not one that the operation reads. Send"
                    + " application/json without compression."),
    INVALID_MEMBER(
            422,
            "Invalid member",
            "The body can be read, and a member of it has a value that breaks a rule. Each error points at the member and"
                    + " says what is allowed."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "Idempotency key reused",
            "The Idempotency-Key was sent with another request within the last 24 hours. A retry repeats the request"
                    + " exactly; a new request has a key of its own."),
    CONTENT_REJECTED(
            422,
            "Content rejected",
            "What was to be published would break rules of the content; nothing was published. Each error names an entry, a"
                    + " place in its document, and what to do."),
    PRECONDITION_REQUIRED(
            428,
            "Precondition required",
            "A change has to say which version it changes, so that nobody overwrites what somebody else has just written. Send"
                    + " If-Match with the ETag of the version that you have read, or If-None-Match with an asterisk to make"
                    + " what is not there yet."),
    TOO_MANY_REQUESTS(
            429,
            "Too many requests",
            "Too many requests, or too many keys that do not count, came from one address in a short time. Wait for the"
                    + " number of seconds in the Retry-After"
                    + " header. What others have asked for before is answered from memory and not counted; what has to be read"
                    + " anew is, and so are refusals. Clients behind one address share its limit."),
    HEADERS_TOO_LARGE(
            431,
            "Headers too large",
            "The headers of the request are larger than 16 KiB in all. Cookies are the usual reason; the service needs"
                    + " none."),
    INTERNAL(
            500,
            "Internal error",
            "Something went wrong on our side, and it has been logged. Try again; if it stays, report the value of the"
                    + " X-Request-Id header of the answer."),
    FORMAT_NOT_IMPLEMENTED(
            501,
            "Format not implemented",
            "oEmbed has two formats, and this service answers in one of them. Ask for format=json, or leave format out."),
    STORAGE_UNAVAILABLE(
            503,
            "Storage unavailable",
            "The database does not serve the request at the moment. Try again after the number of seconds in the Retry-After"
                    + " header."),
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

    /** Returns the word by which programs tell problems apart, such as {@code unknown-parameter}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the problem type URI of RFC 9457, the path of a page. */
    public String uri() {
        return "/problems/" + code();
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String explanation() {
        return explanation;
    }

    /** Returns whether a cache may keep the answer for a minute; otherwise it must not be stored. */
    public boolean cacheable() {
        return (status == 404 || status == 410) && this != UNKNOWN_RELEASE;
    }

    /** Makes a refusal; {@code detail} tells the client what is wrong and what to do next. */
    public ProblemException because(String detail, ProblemError... errors) {
        return new ProblemException(this, detail, List.of(errors));
    }

    /** Makes the refusal of what cannot be read while the database does not answer. */
    public static ProblemException storageUnavailable() {
        return STORAGE_UNAVAILABLE
                .because("The database does not serve this request at the moment. Try again in 5 seconds.")
                .withHeader("Retry-After", "5");
    }

    /** Makes the refusal of a request whose key does not count, whatever the reason is. */
    public static ProblemException unauthenticated() {
        return UNAUTHENTICATED
                .because("This operation needs a key. Send one that counts, as Authorization: Bearer and the key.")
                .withHeader("WWW-Authenticate", "Bearer");
    }

    public static Optional<ProblemType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
