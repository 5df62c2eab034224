package dev.waymark.http.response;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An answer with its headers and bodies as they are sent, each made once. The bodies of one that is asked for again are in
 * direct memory, from which they go to a connection without a copy. Nobody gives that memory back by hand, since what is not kept
 * any more may still be on its way; it goes with the object.
 */
final class ReadyAnswer {

    /** What each sending says anew, or each coding in its own way. */
    private static final Set<String> VARYING = Set.of(
            "Date", "X-Request-Id", "Content-Release", "ETag", "Content-Type", "Content-Length", "Content-Encoding");

    /** What a 304 repeats of its representation (RFC 9110, 15.4.5), and what lets a script of another origin read it. */
    private static final Set<String> REPEATED = Set.of("Cache-Control", "Vary", "Access-Control-Allow-Origin");

    /** Shorter than the list of names: what is sent for a 304 is hardly more than its headers. */
    private static final Header EXPOSED = Header.of("Access-Control-Expose-Headers", "*");

    /** What an answer takes beside its bodies and headers, about, in bytes. */
    private static final int OVERHEAD = 4 * 1024;

    private final Answer answer;
    private final @Nullable OperationMeters meters;
    private final boolean zips;
    private final List<Header> headers = new ArrayList<>();
    private final List<Header> repeated = new ArrayList<>();
    private volatile Coding plain;
    private volatile @Nullable Coding zipped;
    private volatile int last;

    private record Header(AsciiString name, AsciiString value) {

        static Header of(String name, String value) {
            return new Header(AsciiString.cached(name), new AsciiString(value));
        }
    }

    /** Headers, each for itself and all as they are sent. */
    private record Headers(List<Header> list, byte[] bytes) {

        Headers(List<Header> list) {
            this(
                    list,
                    list.stream()
                            .map(header -> header.name() + ": " + header.value() + "\r\n")
                            .collect(Collectors.joining())
                            .getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** A body with the headers that it is sent with, and those of a 304 in its place. */
    private record Coding(ByteBuf bytes, Buffer body, Headers whole, Headers unchanged) {

        Coding(ByteBuf bytes, Headers whole, Headers unchanged) {
            // Not copied again for a reader: bodies that are kept are shared by all who read them slowly.
            this(bytes, BufferImpl.buffer(bytes), whole, unchanged);
        }

        Coding settled() {
            if (bytes.isDirect() || !DirectMemory.hasRoom(bytes.readableBytes())) {
                return this;
            }
            ByteBuffer direct = ByteBuffer.allocateDirect(bytes.readableBytes());
            bytes.getBytes(bytes.readerIndex(), direct);
            return new Coding(Unpooled.wrappedBuffer(direct.flip()), whole, unchanged);
        }
    }

    /**
     * Makes an answer ready.
     *
     * @param defaults the headers that every answer of its zone has, and those of the answer
     * @param meters what counts it; null if it is for one reader
     */
    ReadyAnswer(Answer answer, MultiMap defaults, @Nullable OperationMeters meters) {
        this.meters = meters;
        this.answer = answer.withoutBody();
        this.zips = Gzip.pays(answer);
        this.last = answer.holdsAlways() ? Integer.MAX_VALUE : number(answer);
        for (Map.Entry<String, String> header : defaults) {
            if (!VARYING.contains(header.getKey())) {
                headers.add(Header.of(header.getKey(), header.getValue()));
            }
            if (REPEATED.contains(header.getKey())) {
                repeated.add(Header.of(header.getKey(), header.getValue()));
            }
        }
        if (headers.stream().anyMatch(header -> header.name().contentEqualsIgnoreCase(EXPOSED.name()))) {
            repeated.add(EXPOSED);
        }
        this.plain = coding(answer.body(), "");
    }

    Answer answer() {
        return answer;
    }

    /** Whether it says what the service says in that release. */
    boolean holdsIn(int release) {
        return answer.holdsAlways() || (number(answer) <= release && release <= last);
    }

    /** Says that a later release has not changed it. */
    void holdUpTo(int release) {
        last = release;
    }

    /** The release that everything in it comes from, if that is the newest one; negative if it comes from none. */
    int releaseIn(int newest) {
        return answer.holdsAlways() ? number(answer) : Math.max(number(answer), Math.min(last, newest));
    }

    /** How many bytes it takes, about; compressed ones are counted before they are made. */
    int weight() {
        int body = plain.body().length();
        int said = 2 * plain.whole().bytes().length; // as bytes and one by one
        return OVERHEAD + said + body + (zips ? body / 3 : 0);
    }

    /** Whether compression makes it shorter. */
    boolean gainsByGzip() {
        return zips;
    }

    /** Whether the body in gzip is there, if it is to be. */
    boolean isZipped() {
        return zipped != null || !zips;
    }

    /** Adds the body in gzip, which takes a while to make. */
    void zip(Gzip gzip) {
        if (!isZipped()) {
            zipped = coding(gzip.of(answer, plain.body().getBytes()), IfNoneMatch.GZIP);
        }
    }

    /** Moves the bodies into direct memory: what is asked for again is likely to be asked for often. */
    void settle() {
        plain = plain.settled();
        Coding gzip = zipped;
        if (gzip != null) {
            zipped = gzip.settled();
        }
    }

    /** What counts it, if it is kept. */
    OperationMeters meters() {
        return Objects.requireNonNull(meters, "only what is kept is counted");
    }

    /** Whether the client has it already, so that a 304 is enough (RFC 9110, 13.1.2). */
    boolean isKnown(RequestConditions conditions) {
        return answer.tag() != null
                && answer.policy() != CachePolicy.NO_STORE // nobody has kept it
                && !conditions.ifNoneMatch().isEmpty()
                && IfNoneMatch.matches(conditions.ifNoneMatch(), answer.tag());
    }

    /** Adds the headers of the whole answer, or of the 304 in its place. */
    void addHeaders(RequestConditions conditions, boolean known, MultiMap sent) {
        for (Header header : headers(conditions, known).list()) {
            sent.add(header.name(), header.value());
        }
    }

    /** Writes the same headers as they are sent. */
    void writeHeaders(RequestConditions conditions, boolean known, ByteBuf bytes) {
        bytes.writeBytes(headers(conditions, known).bytes());
    }

    private Headers headers(RequestConditions conditions, boolean known) {
        Coding coding = coding(conditions.gzip());
        return known ? coding.unchanged() : coding.whole();
    }

    /** The body for Vert.x. */
    Buffer body(RequestConditions conditions) {
        return coding(conditions.gzip()).body();
    }

    /** The body for Netty, which no sending frees. */
    ByteBuf bytes(RequestConditions conditions) {
        return Unpooled.unreleasableBuffer(coding(conditions.gzip()).bytes().duplicate());
    }

    private Coding coding(boolean inGzip) {
        Coding gzip = zipped;
        return inGzip && gzip != null ? gzip : plain;
    }

    private Coding coding(byte[] body, String suffix) {
        List<Header> whole = new ArrayList<>(headers);
        List<Header> unchanged = new ArrayList<>(repeated);
        if (answer.tag() != null) {
            Header tag = Header.of("ETag", '"' + answer.tag() + suffix + '"');
            whole.add(tag);
            unchanged.add(tag);
        }
        if (answer.contentType() != null) {
            whole.add(Header.of("Content-Type", answer.contentType()));
            // Vert.x itself says the length in answer to GET only.
            whole.add(Header.of("Content-Length", String.valueOf(body.length)));
        }
        if (!suffix.isEmpty()) {
            whole.add(Header.of("Content-Encoding", "gzip"));
        }
        return new Coding(Unpooled.wrappedBuffer(body), new Headers(whole), new Headers(unchanged));
    }

    private static int number(Answer answer) {
        return answer.release() == null ? -1 : answer.release();
    }
}
