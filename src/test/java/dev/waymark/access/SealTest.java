package dev.waymark.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SealTest {
    private static final byte[] PLAIN = "wmk_plain".getBytes(UTF_8);

    private final Seal seal = new Seal("secret", "purpose");

    @Test
    void opens_what_it_has_closed_and_shows_nothing_of_it() {
        byte[] sealed = seal.close(PLAIN);
        assertThat(new String(sealed, UTF_8)).doesNotContain("wmk_");
        assertThat(seal.open(sealed)).hasValue(PLAIN);
        assertThat(seal.close(PLAIN)).isNotEqualTo(sealed);
    }

    @Test
    void another_secret_and_another_purpose_open_nothing() {
        byte[] sealed = seal.close(PLAIN);
        assertThat(new Seal("other", "purpose").open(sealed)).isEmpty();
        assertThat(new Seal("secret", "other").open(sealed)).isEmpty();
    }

    @Test
    void what_was_changed_does_not_open() {
        byte[] sealed = seal.close(PLAIN);
        sealed[sealed.length - 1] ^= 1;
        assertThat(seal.open(sealed)).isEmpty();
    }
}
