package dev.waymark.browser;

import static dev.waymark.browser.HostPage.QUIET;
import static dev.waymark.browser.HostPage.ROOT;
import static dev.waymark.browser.HostPage.SHOWN;
import static dev.waymark.browser.HostPage.page;
import static dev.waymark.browser.HostPage.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.browser.HostSite.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code <waymark-roadmap>} does after a failure. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoadmapElementRecoveryTest {
    private static final String PATH = "/v1/roadmaps/machine-learning";

    @RegisterExtension
    static final HostPage host = new HostPage();

    @TestHTTPResource("/")
    String service;

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void it_comes_when_the_service_is_back(int status) {
        Tab page = host.show(700, failing(status));
        page.until(QUIET);
        assertThat(page.evaluate(ROOT + ".querySelector('[role=status]').textContent")
                        .asText())
                .contains("The roadmap could not be loaded.", "Try again");
        host.site().put(PATH, Page.json(200, tree().toString(), 0));
        page.until(SHOWN);
        assertThat(page.evaluate("escaped")).isEmpty();
    }

    @Test
    void it_waits_for_as_long_as_it_is_told() {
        host.site().put(PATH, Page.json(503, "{}", 0).with("Retry-After", "600"));
        Tab page = host.show(700, page(service, "api=" + host.site().origin()));
        page.until(QUIET);
        host.site().requests();
        page.evaluate("new Promise(done => setTimeout(() => done(true), 3000))");
        assertThat(host.site().requests()).isEmpty();
    }

    @Test
    void what_is_not_there_is_not_asked_for_again_and_again() {
        Tab page = host.show(700, failing(404));
        page.until(QUIET);
        host.site().requests();
        page.evaluate("new Promise(done => setTimeout(() => done(true), 3000))");
        assertThat(host.site().requests()).isEmpty();
    }

    @Test
    void a_reader_can_try_again() {
        Tab page = host.show(700, failing(404));
        page.until(QUIET);
        host.site().put(PATH, Page.json(200, tree().toString(), 0));
        page.evaluate(ROOT + ".querySelector('button').focus()");
        page.press("Enter", "\r");
        page.until(SHOWN);
    }

    @Test
    void so_can_who_has_opened_a_skill() {
        host.site().put(PATH, Page.json(200, tree().toString(), 0));
        Tab page = host.show(700, page(service, "api=" + host.site().origin()));
        page.until(SHOWN);
        page.evaluate(ROOT + ".querySelector('.skill button').click()");
        page.until(ROOT + ".querySelector('.panel [role=status] button')");
        String skill = host.site().requests().stream()
                .filter(url -> url.startsWith("/v1/skills/"))
                .findFirst()
                .orElseThrow();
        host.site()
                .put(
                        skill.replaceFirst("\\?.*", ""),
                        Page.json(200, "{\"slug\": \"x\", \"summary\": \"Back again\"}", 0));
        page.evaluate(ROOT + ".querySelector('.panel [role=status] button').click()");
        page.until(ROOT + ".querySelector('.panel').textContent.includes('Back again')");
    }

    private Page failing(int status) {
        host.site().put(PATH, Page.json(status, "{}", 0));
        return page(service, "api=" + host.site().origin());
    }
}
