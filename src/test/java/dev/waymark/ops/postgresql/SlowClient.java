package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Clients that take their time. */
final class SlowClient {

    private SlowClient() {}

    /** What a client was sent until the connection ended, and how long that took. */
    record Disconnection(String answers, Duration time) {}

    /** Sends the start at once and then a drop each second. */
    static CompletableFuture<Disconnection> dribble(int port, String start, String drop) {
        return CompletableFuture.supplyAsync(
                () -> {
                    long begin = System.nanoTime();
                    var answers = new StringBuilder();
                    try (Socket socket = new Socket("localhost", port)) {
                        socket.setSoTimeout(1_000);
                        socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
                        while (open(socket.getInputStream(), answers)) {
                            socket.getOutputStream().write(drop.getBytes(StandardCharsets.US_ASCII));
                        }
                    } catch (IOException e) {
                        // A reset is an end too.
                    }
                    return new Disconnection(answers.toString(), Duration.ofNanos(System.nanoTime() - begin));
                },
                task -> new Thread(task).start());
    }

    /** Asks for more than the buffers of the operating system hold, and reads nothing, so that the server has to wait. */
    static Socket askMuch(int port, String path) throws IOException {
        return ask(port, path, 40);
    }

    /** Asks several times at once, and reads nothing. */
    static Socket ask(int port, String path, int times) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("localhost", port));
        String many = "GET %s HTTP/1.1\r\nHost: x\r\n\r\n".formatted(path).repeat(times);
        socket.getOutputStream().write(many.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Reads until nothing comes for a while; false after the end. */
    private static boolean open(InputStream in, StringBuilder answers) throws IOException {
        try {
            int next = in.read();
            while (next >= 0) {
                answers.append((char) next);
                next = in.read();
            }
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        }
    }
}
