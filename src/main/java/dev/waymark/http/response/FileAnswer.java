package dev.waymark.http.response;

import dev.waymark.http.SpoolFile;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * An answer whose body is in a file. It is sent as fast as the client reads, and no thread waits for that; the file goes with it.
 *
 * @param head the answer without its body
 * @param length how many bytes are sent
 */
public record FileAnswer(Answer head, SpoolFile file, long length, Form form) {

    /** How the body is in the file, and is sent. */
    public enum Form {
        /** As it is. */
        PLAIN,
        /** In gzip, and sent so: the client takes it. */
        GZIP,
        /** In gzip, and sent as it is without. */
        UNZIPPED
    }

    /** An answer whose body is in the file as it is. */
    public FileAnswer(Answer head, SpoolFile file, long length) {
        this(head, file, length, Form.PLAIN);
    }

    /** What an endpoint returns; {@code T} is the type that the contract documents. */
    @SuppressWarnings("unchecked") // The type parameter only tells the contract what the bytes say.
    public <T> RestResponse<T> toResponse() {
        return (RestResponse<T>)
                ResponseBuilder.create(head.status()).entity(this).build();
    }
}
