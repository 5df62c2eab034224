package dev.waymark.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For how long receivers ask to be left alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            120                           | 120
            0                             | 0
            86401                         | 86400
            999999999999999999            | 86400
            Tue, 01 Dec 2026 12:01:00 GMT | 60
            Tue, 01 Dec 2026 11:59:00 GMT | 0
            Thu, 01 Dec 2099 12:00:00 GMT | 0
            Tue, 01 Dec 2099 12:00:00 GMT | 86400
            -1                            | 0
            soon                          | 0
                                          | 0
            """)
    void a_number_or_a_date_counts_up_to_a_day(@Nullable String header, int seconds) {
        assertThat(RetryAfter.seconds(header, NOW)).isEqualTo(seconds);
    }
}
