package dev.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessKeyTest {
    /** Its check was computed apart from the code under test. */
    private static final String KNOWN = "wmk_0123456789ab_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg";

    @Test
    void a_key_is_read_as_it_is_written() {
        AccessKey key = AccessKey.random();
        assertThat(key.text()).matches("wmk_[0-9a-z]{12}_[0-9A-Za-z]{49}");
        assertThat(AccessKey.parse(key.text())).contains(key);
        assertThat(AccessKey.random(key.id()).id()).isEqualTo(key.id());
        assertThat(AccessKey.random(key.id()).secret()).isNotEqualTo(key.secret());
    }

    @Test
    void the_check_is_the_crc_of_what_stands_before_it_least_digit_first() {
        var key = new AccessKey("0123456789ab", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg");
        assertThat(key.text()).isEqualTo(KNOWN + "cPZv72");
    }

    @Test
    void no_two_keys_are_alike() {
        assertThat(Stream.generate(AccessKey::random).limit(1000).map(AccessKey::secret))
                .doesNotHaveDuplicates();
    }

    @Test
    void each_change_of_a_letter_is_noticed() {
        String text = AccessKey.random().text();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == '0' ? '1' : '0';
            assertThat(AccessKey.parse(text.substring(0, i) + other + text.substring(i + 1)))
                    .as("at %s", i)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wmk_", "wmk__", "wmk_0123456789ab_", " ", "wmk_0123456789AB_0", "ghp_0123456789ab_0"})
    void anything_else_is_no_key(String text) {
        assertThat(AccessKey.parse(text)).isEmpty();
    }

    @Test
    void as_a_text_it_leaves_the_secret_out() {
        AccessKey key = AccessKey.random();
        assertThat(key.toString()).contains(key.id()).doesNotContain(key.secret());
        assertThat(new Caller(key, "x", List.of(), null).toString()).doesNotContain(key.secret());
    }
}
