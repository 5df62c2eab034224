package dev.waymark.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Bytes that come before there is a decoder of HTTP, as with TLS and with the PROXY protocol. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LateDecoderTest {

    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

    private final EmbeddedChannel connection = new EmbeddedChannel(new RequestDeadline(
            Duration.ofMinutes(1), new AtomicLong(), request -> null, RepeatedRequests.room(), () -> false));

    @AfterEach
    void end() {
        connection.finishAndReleaseAll();
    }

    @Test
    void requests_are_compared_where_the_decoder_sees_all_bytes() {
        addDecoder();
        send(REQUEST);
        assertThat(connection.pipeline().get(RepeatedRequests.class)).isNotNull();
        assertThat(connection.pipeline().get(KnownAnswerSender.class)).isNotNull();
    }

    /** The decoder has the beginning of a request, so that what looks like a whole one may be within it. */
    @Test
    void nothing_is_answered_before_the_server_where_bytes_have_passed() {
        send("PROXY TCP4 192.0.2.1 192.0.2.2 50000 80\r\nGET / HTTP/1.1\r\nHost: ");
        addDecoder();
        send(REQUEST);
        assertThat(connection.pipeline().get(RepeatedRequests.class)).isNull();
        assertThat(connection.pipeline().get(KnownAnswerSender.class)).isNull();
        assertThat(connection.pipeline().get(RequestGate.class)).isNotNull();
    }

    private void addDecoder() {
        connection.pipeline().addLast(new HttpRequestDecoder()).addLast("handler", new ChannelInboundHandlerAdapter());
    }

    private void send(String text) {
        connection.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }
}
