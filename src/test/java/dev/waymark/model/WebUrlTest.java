package dev.waymark.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WebUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.statlearning.com/,https://www.statlearning.com/",
        "https://de.wikipedia.org/wiki/Überwachtes_Lernen?x=1#ä,https://de.wikipedia.org/wiki/%C3%9Cberwachtes_Lernen?x=1#%C3%A4",
        "https://bücher.example:8080/a%20b,https://xn--bcher-kva.example:8080/a%20b"
    })
    void an_address_for_a_header_is_ascii(String url, String ascii) {
        assertThat(WebUrl.ascii(url)).isEqualTo(ascii);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "//host/x", "ftp://host/x", "https://a b", "x", ""})
    void what_is_no_address_of_the_web_is_none(String url) {
        assertThat(WebUrl.of(url)).isNull();
        assertThat(WebUrl.ascii(url)).isNull();
    }
}
