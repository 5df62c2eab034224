package dev.waymark.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.delivery.CountingDriver;
import dev.waymark.http.response.ResponseCache;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * No reader is answered by looking at what editors work on, so that neither what an answer says nor how long it takes can depend
 * on that.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnreadDraftsTest {
    /** The tables of what is not public; what waits for its time is looked at beside all readers, once a second. */
    private static final Pattern WORKED_ON =
            Pattern.compile("\\b(draft|proposal(_entry)?|scheduled_document|webhook(_delivery)?|audit|idempotency)\\b");

    @Inject
    ResponseCache cache;

    @TestHTTPResource
    URI service;

    @Test
    void no_statement_of_a_reader_names_a_table_of_drafts() {
        var readers = new PublicOperations(service);
        int statements = 0;
        for (var url : PublicOperations.urls(1)) {
            if (!url.startsWith("/preview/")) {
                cache.clear();
                var executed = CountingDriver.during(() -> get(readers, url));
                statements += executed.size();
                assertThat(executed)
                        .as(url)
                        .noneMatch(statement -> WORKED_ON.matcher(statement).find());
            }
        }
        assertThat(statements).isGreaterThan(200);
    }

    private static void get(PublicOperations readers, String url) {
        try {
            readers.get(url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
