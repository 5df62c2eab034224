package dev.waymark.http.connection;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** What came in one read, to be compared with what came before; the order has no meaning, but that a map finds its way. */
final class RequestBytes implements Comparable<RequestBytes> {

    /** As much as is read at once. */
    private static final int LONGEST = 2048;

    private final byte[] bytes;
    private final int hash;

    private RequestBytes(byte[] bytes) {
        this.bytes = bytes;
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        this.hash = (int) sum.getValue();
    }

    /** Copies them; null if they are too many. */
    static @Nullable RequestBytes of(ByteBuf read) {
        if (read.readableBytes() > LONGEST) {
            return null;
        }
        byte[] bytes = new byte[read.readableBytes()];
        read.getBytes(read.readerIndex(), bytes);
        return new RequestBytes(bytes);
    }

    /**
     * Whether this is the head of one GET or HEAD, all of it and nothing else: lines that end with CR and LF, of which the last
     * alone is empty.
     */
    boolean isOneHead() {
        if (!startsWith("GET ") && !startsWith("HEAD ")) {
            return false;
        }
        int line = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return false;
            }
            if (bytes[i] == '\r') {
                i++;
                if (i == bytes.length || bytes[i] != '\n') {
                    return false;
                }
                if (i - 1 == line) {
                    return i == bytes.length - 1;
                }
                line = i + 1;
            }
        }
        return false;
    }

    private boolean startsWith(String text) {
        byte[] start = text.getBytes(StandardCharsets.US_ASCII);
        return Arrays.mismatch(bytes, start) == start.length;
    }

    int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RequestBytes that && hash == that.hash && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public int compareTo(RequestBytes other) {
        return Arrays.compare(bytes, other.bytes);
    }
}
