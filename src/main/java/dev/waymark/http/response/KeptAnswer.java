package dev.waymark.http.response;

import dev.waymark.http.HttpDate;
import dev.waymark.http.RequestId;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/** What is kept, in the form that one request gets. */
public final class KeptAnswer {

    private static final byte[] WHOLE = ascii("HTTP/1.1 200 OK\r\n" + RequestId.HEADER + ": ");
    private static final byte[] UNCHANGED = ascii("HTTP/1.1 304 Not Modified\r\n" + RequestId.HEADER + ": ");
    private static final byte[] DATE = ascii("\r\nDate: ");
    private static final byte[] RELEASE = ascii("\r\nContent-Release: ");
    private static final byte[] END = ascii("\r\n");

    private final ReadyAnswer answer;
    private final RequestConditions conditions;
    private final int release;
    private final String id;
    private final boolean known;
    private final ByteBuf body;
    private final int length;

    /**
     * Chooses the form.
     *
     * @param release the release that it comes from; negative for none
     * @param id the name of the request
     */
    KeptAnswer(ReadyAnswer answer, RequestConditions conditions, int release, String id) {
        this.answer = answer;
        this.conditions = conditions;
        this.release = release;
        this.id = id;
        this.known = answer.isKnown(conditions);
        this.body = known || conditions.head() ? Unpooled.EMPTY_BUFFER : answer.bytes(conditions);
        this.length = body.readableBytes();
    }

    public int status() {
        return known ? 304 : 200;
    }

    public int length() {
        return length;
    }

    /** The body, in memory that no sending frees. */
    public ByteBuf body() {
        return body;
    }

    /** Writes the status line and the headers, with the empty line at their end. */
    public void writeHead(ByteBuf bytes) {
        bytes.writeBytes(known ? UNCHANGED : WHOLE);
        bytes.writeCharSequence(id, StandardCharsets.US_ASCII);
        bytes.writeBytes(DATE).writeCharSequence(HttpDate.now(), StandardCharsets.US_ASCII);
        if (release >= 0) {
            bytes.writeBytes(RELEASE).writeCharSequence(Integer.toString(release), StandardCharsets.US_ASCII);
        }
        bytes.writeBytes(END);
        answer.writeHeaders(conditions, known, bytes);
        bytes.writeBytes(END);
    }

    /** Counts that it has been sent, in so many nanoseconds. */
    public void count(long nanos) {
        answer.meters().hit();
        answer.meters().timed(conditions.head(), known, nanos);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
