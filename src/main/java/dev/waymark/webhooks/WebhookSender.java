package dev.waymark.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.waymark.store.schedule.ScheduleWatch;
import dev.waymark.store.webhooks.Webhooks.Target;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages, signed by the rules of Standard Webhooks. Whoever answers slowly, at length or with another address is cut
 * off: of an answer only the status counts, and for how long it asks to be left alone.
 */
@ApplicationScoped
class WebhookSender {
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Timeout STEP = Timeout.ofSeconds(5);
    private static final int MOST_AT_ONCE = 100;

    /** All headers are kept until the last one is there. */
    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(32 * 1024)
            .setMaxHeaderCount(200)
            .build();

    /** What says by {@code Retry-After} when to come again. */
    private static final Set<Integer> BUSY = Set.of(429, 503);

    private final AddressGuard guard;
    private final WebhookSecrets secrets;
    private final ScheduleWatch clock;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "waymark-webhook-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    WebhookSender(WebhookConfig config, WebhookSecrets secrets, ScheduleWatch clock) {
        var open = new HashSet<String>();
        config.openHosts().orElse(List.of()).forEach(host -> open.add(host.toLowerCase(Locale.ROOT)));
        this.guard = new AddressGuard(SystemDefaultDnsResolver.INSTANCE, open);
        this.secrets = secrets;
        this.clock = clock;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(guard)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(LIMITS)
                                .responseParserFactory(new DefaultHttpResponseParserFactory(LIMITS))
                                .build())
                        .setMaxConnTotal(MOST_AT_ONCE)
                        .setMaxConnPerRoute(MOST_AT_ONCE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(STEP)
                                .setSocketTimeout(STEP)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(STEP)
                        .setConnectionRequestTimeout(STEP)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Waymark")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    AddressGuard guard() {
        return guard;
    }

    /**
     * What came of it.
     *
     * @param status what was answered; null if nothing was
     * @param error why that counts as not taken; null if it was taken
     * @param pause for how many seconds nothing is to be sent, at least
     */
    record Result(@Nullable Integer status, @Nullable String error, int pause) {}

    /** Sends a message, signed with each secret that counts, and returns what came of it within {@link #LONGEST}. */
    Result send(Target target, String message, String body) {
        try {
            return send(request(target, message, body));
        } catch (RuntimeException e) {
            // An address that the client cannot read, or no key: the list of deliveries is where that is looked for.
            return new Result(null, "It was not sent. " + Objects.requireNonNullElse(e.getMessage(), e.toString()), 0);
        }
    }

    private HttpPost request(Target target, String message, String body) {
        var request = new HttpPost(target.url());
        long timestamp = clock.now().getEpochSecond();
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(UTF_8)));
        request.setHeader("webhook-id", message);
        request.setHeader("webhook-timestamp", String.valueOf(timestamp));
        request.setHeader("webhook-signature", signatures(target, message, timestamp, body));
        return request;
    }

    private Result send(HttpPost request) {
        @Nullable Integer status = null;
        int pause = 0;
        var deadline = deadlines.schedule(request::abort, LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        try (var answer = client.executeOpen(null, request, null)) {
            status = answer.getCode();
            pause = BUSY.contains(status) ? pause(answer.getFirstHeader("Retry-After")) : 0;
            request.abort(); // What else is said is not listened to, so that closing finds the connection cut.
        } catch (IOException | RuntimeException e) {
            if (status == null) {
                return new Result(
                        null,
                        request.isAborted() ? "It did not answer within 15 seconds." : "No answer: " + said(e),
                        0);
            }
        } finally {
            deadline.cancel(false);
        }
        return new Result(status, status / 100 == 2 ? null : "It answered %s.".formatted(status), pause);
    }

    private int pause(@Nullable Header retryAfter) {
        return RetryAfter.seconds(retryAfter == null ? null : retryAfter.getValue(), clock.now());
    }

    private static String said(Exception e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ", " + e.getMessage());
    }

    private String signatures(Target target, String message, long timestamp, String body) {
        return Stream.of(target.salt(), target.formerSalt())
                .filter(Objects::nonNull)
                .map(salt -> signature(secrets.secret(salt), message, timestamp, body))
                .collect(Collectors.joining(" "));
    }

    private static String signature(String secret, String message, long timestamp, String body) {
        try {
            return new Webhook(secret).sign(message, timestamp, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("every secret can sign", e);
        }
    }

    @PreDestroy
    void end() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
