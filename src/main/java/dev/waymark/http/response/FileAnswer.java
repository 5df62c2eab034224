package dev.waymark.http.response;

import dev.waymark.http.SpoolFile;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * An answer whose body is in a file. It is sent as fast as the client reads, without a thread, and the file goes with it.
 *
 * @param head the answer without its body
 * @param length how many bytes the file has
 * @param inGzip whether these are the body in gzip; then the client takes it so
 */
public record FileAnswer(Answer head, SpoolFile file, long length, boolean inGzip) {

    /** An answer whose body is in the file as it is. */
    public FileAnswer(Answer head, SpoolFile file, long length) {
        this(head, file, length, false);
    }

    /** What an endpoint returns; {@code T} is the type that the contract documents. */
    @SuppressWarnings("unchecked") // The type parameter only tells the contract what the bytes say.
    public <T> RestResponse<T> toResponse() {
        return (RestResponse<T>)
                ResponseBuilder.create(head.status()).entity(this).build();
    }
}
