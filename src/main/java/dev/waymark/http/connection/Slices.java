package dev.waymark.http.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.stream.ChunkedInput;
import java.util.concurrent.atomic.AtomicLong;

/** Gives out a body in slices, so that of one that nobody reads only the first is copied out of the heap. */
final class Slices implements ChunkedInput<ByteBuf> {

    /** The most bytes of a slice, and of a body that is written whole. */
    static final int LARGEST = 16 * 1024;

    private final ByteBuf body;
    private final long length;
    private final AtomicLong unsent;

    /** Takes over the body; {@code unsent} counts what no slice has yet, of every connection. */
    Slices(ByteBuf body, AtomicLong unsent) {
        this.body = body;
        this.length = body.readableBytes();
        this.unsent = unsent;
        unsent.addAndGet(length);
    }

    @Override
    public ByteBuf readChunk(ByteBufAllocator allocator) {
        ByteBuf slice = body.readRetainedSlice(Math.min(body.readableBytes(), LARGEST));
        unsent.addAndGet(-slice.readableBytes());
        return slice;
    }

    @Override
    @Deprecated
    public ByteBuf readChunk(ChannelHandlerContext context) {
        return readChunk(context.alloc());
    }

    @Override
    public boolean isEndOfInput() {
        return !body.isReadable();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public long progress() {
        return length - body.readableBytes();
    }

    @Override
    public void close() {
        unsent.addAndGet(-body.readableBytes());
        body.release();
    }
}
