package dev.waymark.manage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Receivers that take a message, and then say more than that, and webhooks for which much waits. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookAnswersTest {
    private static final byte[] MEGABYTE = new byte[1 << 20];

    @Inject
    Database database;

    @BeforeEach
    void forgetEverything() throws SQLException {
        database.asOwner("delete from webhook");
    }

    @Test
    void one_that_cannot_be_noted_as_due_keeps_no_other_one_waiting() throws Exception {
        try (var first = new Receiver(message -> 200);
                var second = new Receiver(message -> 200)) {
            int id = WebhookTest.make(first.url("/"), "release.published").getInt("id");
            int other = WebhookTest.make(second.url("/"), "release.published").getInt("id");
            database.asOwner("""
                    create function refuse_noting() returns trigger language plpgsql as
                        'begin raise exception ''This cannot be noted''; end';
                    create trigger refusing before insert on scheduled_tasks for each row
                        when (new.task_instance = '%s') execute function refuse_noting()
                    """.formatted(id));
            try {
                WebhookTest.test(id).then().statusCode(200);
                WebhookTest.test(other).then().statusCode(200);
                isTold(second);
            } finally {
                database.asOwner("drop function refuse_noting() cascade");
            }
            isTold(first);
        }
    }

    private static void isTold(Receiver receiver) {
        try {
            receiver.next();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_message_is_taken_whatever_follows_the_status() throws Exception {
        var end = new CountDownLatch(1);
        try (var late = new Receiver(output -> {
                    output.flush();
                    end.await();
                });
                var large = new Receiver(output -> {
                    for (int i = 0; i < 64; i++) {
                        output.write(MEGABYTE);
                    }
                });
                var endless = new Receiver(output -> {
                    while (end.getCount() > 0) {
                        output.write(MEGABYTE);
                    }
                })) {
            int first = tried(late);
            int second = tried(large);
            int third = tried(endless);
            isTaken(first);
            isTaken(second);
            isTaken(third);
        } finally {
            end.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x\r\nX-Next: "})
    void headers_without_an_end_are_cut_off(String words) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var talker = new Thread(() -> talk(server, words.repeat(1000)));
            talker.setDaemon(true);
            talker.start();
            int id = tried("http://localhost:%s/".formatted(server.getLocalPort()));
            WebhookTest.awaitDelivery(id, "attempts", 1);
            assertThat(WebhookTest.deliveries(id).getString("items[0].error")).contains("exceeded");
        }
    }

    /** Goes on until the connection is cut. */
    private static void talk(ServerSocket server, String words) {
        try (var socket = server.accept();
                var output = socket.getOutputStream()) {
            output.write("HTTP/1.1 200 OK\r\nX-First: ".getBytes(US_ASCII));
            while (true) {
                output.write(words.getBytes(US_ASCII));
            }
        } catch (IOException e) {
            assertThat(e).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void what_waits_is_counted_up_to_a_thousand() throws SQLException {
        int id = WebhookTest.make("https://hooks.example.org/", "release.published")
                .getInt("id");
        database.asOwner("""
                update webhook set retry_at = now() + interval '1 hour';
                insert into webhook_delivery (webhook, message, event, body, created_at)
                select id, 'msg_' || n, 'webhook.test', '{}', now() from webhook, generate_series(1, 1001) n
                """);
        assertThat(WebhookTest.get(id).getInt("waiting")).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource({"429, t", "503, t", "500, f"})
    void who_has_too_much_to_do_says_when_to_come_again(int status, String later) throws Exception {
        try (var receiver = new Receiver(message -> status)) {
            int id = tried(receiver);
            WebhookTest.awaitDelivery(id, "status", status);
            assertThat(database.rows("select retry_at > now() + interval '1 hour' from webhook where id = " + id))
                    .containsExactly(later);
        }
    }

    private static int tried(Receiver receiver) {
        return tried(receiver.url("/"));
    }

    private static int tried(String url) {
        int id = WebhookTest.make(url, "release.failed").getInt("id");
        WebhookTest.test(id).then().statusCode(200);
        return id;
    }

    private static void isTaken(int id) throws InterruptedException {
        WebhookTest.awaitDelivery(id, "attempts", 1);
        var delivery = WebhookTest.deliveries(id);
        assertThat(delivery.getString("items[0].error")).isNull();
        assertThat(delivery.getInt("items[0].status")).isEqualTo(200);
        assertThat(delivery.getString("items[0].deliveredAt")).isNotNull();
    }
}
