package dev.waymark.http.response;

import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a value, the same for every client. {@link AnswerSender} decides what of it a client gets.
 *
 * @param contentType the media type with its charset; null without a body
 * @param body the exact bytes, before any content coding; never changed once they are here
 * @param tag the opaque part of the strong entity tag, without quotes; null for an answer without one
 * @param release the release that everything in the answer comes from; null if it comes from none
 * @param next the cursor of the page that follows; null if none does
 * @param headers further headers; {@code Link} joins those that every answer has, any other replaces a default
 */
@SuppressWarnings("ArrayRecordComponent") // Copying each body would cost the most.
public record Answer(
        int status,
        @Nullable String contentType,
        byte[] body,
        @Nullable String tag,
        @Nullable Integer release,
        CachePolicy policy,
        @Nullable String next,
        Map<String, String> headers) {

    public static final String JSON = "application/json;charset=UTF-8";

    public static final String HTML = "text/html;charset=UTF-8";

    private static final byte[] NOTHING = {};

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** A representation, with a tag made from its bytes. */
    public static Answer of(String contentType, byte[] body, CachePolicy policy) {
        return of(contentType, body, EntityTags.of(body), policy);
    }

    /** A representation with a tag that is known already. */
    public static Answer of(String contentType, byte[] body, String tag, CachePolicy policy) {
        return new Answer(200, contentType, body, tag, null, policy, null, Map.of());
    }

    /** A body that no client can have already. */
    public static Answer untagged(int status, String contentType, byte[] body, CachePolicy policy) {
        return new Answer(status, contentType, body, null, null, policy, null, Map.of());
    }

    public static Answer nothing() {
        return new Answer(204, null, NOTHING, null, null, CachePolicy.NO_STORE, null, Map.of());
    }

    public static Answer redirect(int status, String location, CachePolicy policy) {
        return new Answer(status, null, NOTHING, null, null, policy, null, Map.of("Location", location));
    }

    public Answer from(int number) {
        return new Answer(status, contentType, body, tag, number, policy, next, headers);
    }

    public Answer with(CachePolicy other) {
        return new Answer(status, contentType, body, tag, release, other, next, headers);
    }

    /** The same answer with an entity tag, without its quotes. */
    public Answer tagged(String other) {
        return new Answer(status, contentType, body, other, release, policy, next, headers);
    }

    public Answer with(int other) {
        return new Answer(other, contentType, body, tag, release, policy, next, headers);
    }

    public Answer with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Answer(status, contentType, body, tag, release, policy, next, more);
    }

    /** The same answer, as the page before the one that a cursor opens; null on the last page. */
    public Answer followedBy(@Nullable String cursor) {
        return new Answer(status, contentType, body, tag, release, policy, cursor, headers);
    }

    /** The same answer, to be known by its other members. */
    Answer withoutBody() {
        return new Answer(status, contentType, NOTHING, tag, release, policy, next, headers);
    }

    /** Whether it may be sent to others who ask the same: a representation as a whole. */
    boolean isReusable() {
        return status == 200 && tag != null && policy != CachePolicy.NO_STORE;
    }

    /** Whether no later release changes it: it comes from none, or from one that the reader named. */
    boolean holdsAlways() {
        return release == null || policy.isPinned();
    }

    /** What an endpoint returns; {@code T} is the type that the contract documents. */
    @SuppressWarnings("unchecked") // The type parameter only tells the contract what the bytes say.
    public <T> RestResponse<T> toResponse() {
        // By number, since not every status has a constant there.
        return (RestResponse<T>) ResponseBuilder.create(status).entity(this).build();
    }
}
