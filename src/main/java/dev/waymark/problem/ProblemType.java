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
    UNKNOWN_PARAMETER(400, "Unknown parameter"),
    INVALID_PARAMETER(400, "Invalid parameter"),
    REPEATED_PARAMETER(400, "Repeated parameter"),
    MISSING_PARAMETER(400, "Missing parameter"),
    INVALID_CURSOR(400, "Invalid cursor"),
    INVALID_TOKEN(400, "Invalid token"),
    MALFORMED_URL(400, "Malformed URL"),
    MALFORMED_REQUEST(400, "Malformed request"),
    MALFORMED_BODY(400, "Malformed body"),
    INVALID_HEADER(400, "Invalid header"),
    UNAUTHENTICATED(401, "Unauthenticated"),
    MISSING_SCOPE(403, "Missing scope"),
    OUTLIVES_KEY(403, "Outlives your key"),
    NOT_FOUND(404, "Nothing here"),
    UNKNOWN_ENTRY(404, "Unknown entry"),
    UNKNOWN_RELEASE(404, "Unknown release"),
    UNKNOWN_KEY(404, "Unknown key"),
    UNKNOWN_DRAFT(404, "Unknown draft"),
    UNKNOWN_REVISION(404, "Unknown revision"),
    UNKNOWN_LANGUAGE(404, "Unknown language"),
    UNKNOWN_PREVIEW_LINK(404, "Unknown preview link"),
    UNKNOWN_PROPOSAL(404, "Unknown proposal"),
    UNKNOWN_WEBHOOK(404, "Unknown webhook"),
    UNKNOWN_IMPORT(404, "Unknown import"),
    UNKNOWN_SCHEDULED_RELEASE(404, "Unknown scheduled release"),
    SLUG_TAKEN(409, "Slug taken"),
    NOTHING_TO_PUBLISH(409, "Nothing to publish"),
    NOT_STAGEABLE(409, "Not possible now"),
    PROPOSAL_DECIDED(409, "Proposal decided"),
    NOT_WAITING(409, "Not waiting"),
    WEBHOOK_PAUSED(409, "Webhook not active"),
    WEBHOOKS_CLOSED(409, "No key for webhooks"),
    TOO_MANY_WEBHOOKS(409, "Too many webhooks"),
    TOO_MANY_PROPOSALS(409, "Too many proposals"),
    TOO_MANY_PREVIEW_LINKS(409, "Too many preview links"),
    TOO_MANY_SCHEDULED_RELEASES(409, "Too many scheduled releases"),
    LAST_ADMINISTRATOR(409, "Last administrator"),
    KEY_EXPIRED(409, "Key expired"),
    IDEMPOTENCY_IN_FLIGHT(409, "Idempotency key in flight"),
    CONFLICT(409, "Conflict"),
    RETIRED(410, "Retired"),
    WITHDRAWN(410, "Withdrawn"),
    FOREIGN_TOKEN(410, "Token of another database"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    REQUEST_TIMEOUT(408, "Request timeout"),
    STALE_VERSION(412, "Stale version"),
    PAYLOAD_TOO_LARGE(413, "Body too large"),
    URI_TOO_LONG(414, "URL too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    INVALID_MEMBER(422, "Invalid member"),
    CONTENT_REJECTED(422, "Content rejected"),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency key reused"),
    PRECONDITION_REQUIRED(428, "Precondition required"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "Headers too large"),
    INTERNAL(500, "Internal error"),
    FORMAT_NOT_IMPLEMENTED(501, "Format not implemented"),
    STORAGE_UNAVAILABLE(503, "Storage unavailable"),
    OVERLOADED(503, "Overloaded"),
    BUNDLE_TOO_LARGE(503, "Bundle too large");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
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
        return Explanations.of(code());
    }

    /** Returns whether a cache may keep the answer for a minute; otherwise it must not be stored. */
    public boolean cacheable() {
        return (status == 404 || status == 410) && this != UNKNOWN_RELEASE && this != FOREIGN_TOKEN;
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
