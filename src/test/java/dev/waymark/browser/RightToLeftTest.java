package dev.waymark.browser;

import static dev.waymark.browser.HostPage.ROOT;
import static dev.waymark.browser.HostPage.SHOWN;
import static dev.waymark.browser.HostPage.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.words.PseudoLanguage;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and the element in a language that is written from right to left; their content is English. */
@QuarkusTest
@TestProfile(PseudoLanguage.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RightToLeftTest {
    private static final String OPEN = "document.querySelectorAll('details').forEach(part => part.open = true)";

    /** What begins beyond the right edge, where nobody can scroll to. */
    private static final String BEYOND = """
            [...%s.querySelectorAll('*')].filter(one => {
              const {right, width, height} = one.getBoundingClientRect();
              return width > 1 && height > 1 && one.checkVisibility() && right > innerWidth + 1;
            }).map(one => one.outerHTML.slice(0, 100))""";

    @RegisterExtension
    static final HostPage host = new HostPage();

    @TestHTTPResource("/")
    String service;

    @ParameterizedTest(name = "/{0}")
    @ValueSource(
            strings = {
                "?",
                "search?q=python&",
                "embed?way=element&",
                "embed/v1/roadmaps/machine-learning?",
                "embed/v1/roadmaps/machine-learning?stage=advanced&"
            })
    void a_page_hinders_nobody_and_is_as_wide_as_the_screen(String path) throws IOException {
        Tab tab = host.tab();
        tab.become(320, "light");
        tab.go(service + path + "lang=ar-XB");
        assertThat(tab.evaluate("document.documentElement.dir + getComputedStyle(document.body).direction")
                        .asText())
                .isEqualTo("rtlrtl");
        tab.evaluate(OPEN);
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isEqualTo(320);
        assertThat(tab.evaluate(BEYOND.formatted("document.body"))).isEmpty();
        tab.become(1280, "light");
        tab.go(service + path + "lang=ar-XB");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isEqualTo(1280);
        tab.evaluate(Axe.LEAVE_FEW_ALIKE);
        tab.evaluate(Axe.script());
        assertThat(tab.evaluate(Axe.RUN_PAGE)).isEmpty();
        assertThat(tab.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"outline", "timeline"})
    void the_element_hinders_nobody_and_is_as_wide_as_its_place(String view) throws IOException {
        Tab tab = host.show(320, page(service, "lang=ar-XB progress=local view=" + view));
        tab.until(SHOWN);
        tab.settle();
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isEqualTo(320);
        assertThat(tab.evaluate("getComputedStyle(%s.querySelector('.w')).direction".formatted(ROOT))
                        .asText())
                .isEqualTo("rtl");
        tab.evaluate(Axe.script());
        assertThat(tab.evaluate(Axe.RUN)).isEmpty();
        assertThat(tab.complaints()).isEmpty();
    }
}
