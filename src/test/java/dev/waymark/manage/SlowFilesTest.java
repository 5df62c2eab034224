package dev.waymark.manage;

import static dev.waymark.manage.ContentBody.EXPORT;
import static dev.waymark.manage.ContentBody.IMPORTS;
import static dev.waymark.manage.ContentBody.NDJSON;
import static dev.waymark.manage.ContentBody.line;
import static dev.waymark.manage.ContentBody.send;
import static dev.waymark.manage.ContentBody.skill;
import static dev.waymark.manage.ContentBody.zip;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Database;
import dev.waymark.SmallLimits;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Clients that take their time with files, and work that takes long. */
@QuarkusTest
@TestProfile(SmallLimits.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlowFilesTest {
    private static final int PIECE = 64 * 1024;
    private static final String SUCCESS = "HTTP/1.1 200";

    @Inject
    Database database;

    @TestHTTPResource
    URI server;

    @BeforeEach
    void beginEmpty() throws SQLException {
        database.empty();
    }

    @Test
    void a_body_that_keeps_arriving_may_take_longer_than_the_deadline() throws Exception {
        byte[] body = Arrays.copyOf(line("r", "R").getBytes(UTF_8), 12 * PIECE);
        Arrays.fill(body, line("r", "R").length(), body.length, (byte) '\n');
        try (Socket socket = begin(body.length)) {
            for (int sent = 0; sent < body.length; sent += PIECE) {
                socket.getOutputStream().write(body, sent, PIECE);
                Thread.sleep(400);
            }
            assertThat(answer(socket)).startsWith("HTTP/1.1 201");
        }
    }

    @Test
    void a_body_that_trickles_may_not() throws Exception {
        try (Socket socket = begin(PIECE)) {
            for (int i = 0; i < 6; i++) {
                socket.getOutputStream().write('\n');
                Thread.sleep(500);
            }
            assertThat(answer(socket)).doesNotContain("HTTP/1.1 2");
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe).*");
        }
        assertThat(database.sizes().values()).containsOnly(0);
    }

    @Test
    void a_connection_whose_request_is_being_worked_on_is_not_idle() throws Exception {
        var answers = new CompletableFuture<Integer>();
        database.during("select pg_advisory_xact_lock(x'5761796d61726b'::bigint)", () -> {
            answers.completeAsync(() ->
                    send(zip("skill/r.yaml", skill("r", "R")), "").statusCode());
            sleep(9);
        });
        assertThat(answers.get(20, TimeUnit.SECONDS)).isEqualTo(201);
    }

    @Test
    void who_does_not_read_an_export_keeps_no_connection_of_the_database_and_no_file() throws Exception {
        database.asOwner("""
                insert into entry select -i, 'skill' from generate_series(1, 2000) i;
                insert into draft select -i, 'skill', 'en', 's' || i,
                    '{"slug":"s' || i || '","title":"S","summary":"' || repeat('some words ', 700) || '","kind":"tool"}',
                    repeat('a', 64), 1, now(), 'x'
                from generate_series(1, 2000) i
                """);
        assertGivenUp(EXPORT, 14_000_000);
    }

    @Test
    void who_does_not_read_a_bundle_keeps_no_connection_of_the_database_and_no_file() throws Exception {
        database.asOwner("""
                insert into release values (1, now(), 'x', null, 1, 'en');
                insert into entry select -i, 'skill' from generate_series(1, 2000) i;
                insert into body values (repeat('a', 64), '{"type":"skill","summary":"' || repeat('some words ', 700) || '"}');
                insert into rendition select i, -i, 'skill', '', 's' || i, 'en', repeat('a', 64), repeat('a', 64), '{}', 'S', 0,
                    '||', null, 1 from generate_series(1, 2000) i
                """);
        assertGivenUp("/v1/releases/1/bundle.ndjson", 14_000_000);
    }

    private void assertGivenUp(String target, int whole) throws Exception {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress("localhost", server.getPort()));
            socket.getOutputStream().write(head("GET " + target, "").getBytes(US_ASCII));
            socket.setSoTimeout(20_000);
            assertThat(new String(socket.getInputStream().readNBytes(SUCCESS.length()), US_ASCII))
                    .isEqualTo(SUCCESS);
            assertThat(database.rows("select count(*) from pg_stat_activity where state like 'idle in transaction%'"))
                    .containsExactly("0");
            SpooledFiles.awaitNone();
            sleep(6);
            assertThat(socket.getInputStream().readAllBytes()).hasSizeLessThan(whole);
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("(?i).*reset.*");
        }
        SpooledFiles.awaitClosed();
    }

    @Test
    void nobody_else_may_read_a_spooled_body() throws Exception {
        try (Socket socket = begin(2 * PIECE)) {
            socket.getOutputStream().write(new byte[PIECE]);
            for (int time = 0; time < 500 && SpooledFiles.all().isEmpty(); time++) {
                Thread.sleep(20);
            }
            assertThat(SpooledFiles.all())
                    .singleElement()
                    .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        SpooledFiles.awaitNone();
    }

    private Socket begin(int length) throws IOException {
        Socket socket = new Socket("localhost", server.getPort());
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(head("POST " + IMPORTS, "Content-Type: %s\r\nContent-Length: %s\r\n".formatted(NDJSON, length))
                        .getBytes(US_ASCII));
        return socket;
    }

    private static String head(String request, String headers) {
        return "%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n%s\r\n"
                .formatted(request, Administrator.key(), headers);
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    private static void sleep(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
