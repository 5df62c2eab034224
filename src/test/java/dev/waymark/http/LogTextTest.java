package dev.waymark.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogTextTest {

    @Test
    void plain_text_stays() {
        assertThat(LogText.of("curl/7.88 (x86_64)", 20)).isEqualTo("curl/7.88 (x86_64)");
    }

    @Test
    void neither_a_new_line_nor_a_sign_to_the_terminal_gets_through() {
        assertThat(LogText.of("a\r\nb\u001b[2J\"\\é\u202e", 100))
                .isEqualTo("a\\u000d\\u000ab\\u001b[2J\\u0022\\u005c\\u00e9\\u202e");
    }

    @Test
    void long_text_is_cut() {
        assertThat(LogText.of("a".repeat(50), 5)).isEqualTo("aaaaa...");
    }

    @Test
    void of_a_key_and_of_a_preview_the_id_stays() {
        assertThat(LogText.withoutSecrets("/v1/manage?key=wmk_0123456789ab_0aB&x=wmk_1_z"))
                .isEqualTo("/v1/manage?key=wmk_0123456789ab_...&x=wmk_1_...");
        assertThat(LogText.withoutSecrets("/x?k=wmk%5F0123456789ab%5f0aB&x=wmk%255F1_z"))
                .isEqualTo("/x?k=wmk%5F0123456789ab%5f...&x=wmk%255F1_...");
        assertThat(LogText.withoutSecrets("/preview/wmp_0123456789ab_0aB/embed?lang=es"))
                .isEqualTo("/preview/wmp_0123456789ab_.../embed?lang=es");
        assertThat(LogText.withoutSecrets("/v1/skills")).isEqualTo("/v1/skills");
    }
}
