package dev.waymark.browser;

import static dev.waymark.browser.HostPage.ELEMENT;
import static dev.waymark.browser.HostPage.FALLBACK;
import static dev.waymark.browser.HostPage.QUIET;
import static dev.waymark.browser.HostPage.ROOT;
import static dev.waymark.browser.HostPage.SHOWN;
import static dev.waymark.browser.HostPage.body;
import static dev.waymark.browser.HostPage.page;
import static dev.waymark.browser.HostPage.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.browser.HostSite.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code <waymark-roadmap>} in pages, with services and with content that mean it no good. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoadmapElementHostTest {

    @RegisterExtension
    static final HostPage host = new HostPage();

    @TestHTTPResource("/")
    String service;

    @Test
    void the_strictest_policy_of_a_page_is_enough() {
        Tab page = host.show(
                1100,
                Page.html(
                        "default-src 'none'; require-trusted-types-for 'script'; script-src 'self' %1$s; connect-src %1$s; style-src 'self'"
                                .formatted(service.replaceAll("/$", "")),
                        body(service, "")));
        page.until(SHOWN);
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void the_styles_of_a_hostile_page_stay_outside() {
        Tab page = host.show(
                1100,
                Page.html(
                        "",
                        "<style>* {font: 40px fantasy !important; color: red !important; display: block !important;"
                                + " text-transform: uppercase !important; float: right} li {list-style: square} </style>"
                                + body(service, "theme=light")));
        page.until(SHOWN);
        assertThat(page.evaluate("(({textTransform, cssFloat}) => textTransform + ' ' + cssFloat)(getComputedStyle("
                                + ROOT + ".querySelector('h3')))")
                        .asText())
                .isEqualTo("none none");
        assertThat(page.evaluate("getComputedStyle(" + ROOT + ".querySelector('.w')).color")
                        .asText())
                .isEqualTo("rgb(27, 36, 48)");
    }

    @Test
    void a_white_page_stays_readable_in_a_dark_system() {
        Tab page = host.show(1100, page(service, ""), "dark");
        page.until(SHOWN);
        assertThat(page.evaluate("getComputedStyle(" + ROOT + ".querySelector('.w')).color")
                        .asText())
                .isEqualTo("rgb(0, 0, 0)");
    }

    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {360, 1100})
    void a_screen_that_is_kept_free_leaves_nothing_to_shift(int width) {
        Tab page = host.show(
                width,
                Page.html(
                        "",
                        "<style>waymark-roadmap {display: block; min-height: 60rem}</style>" + body(service, "")
                                + "<p>After it"));
        page.until(SHOWN);
        assertThat(page.evaluate("new Promise(done => new PerformanceObserver(list => done(list.getEntries()"
                                + ".reduce((sum, entry) => sum + entry.value, 0))).observe({type: 'layout-shift', buffered: true})"
                                + " || setTimeout(() => done(0), 500))")
                        .asDouble())
                .isZero();
    }

    @Test
    void it_is_removed_and_put_back_without_a_second_request() {
        Tab page = host.show(1100, page(service, ""));
        page.until(SHOWN);
        page.evaluate(
                "(() => { const all = " + ELEMENT + "; const at = all.parentNode; all.remove(); at.append(all); })()");
        page.settle();
        assertThat(page.evaluate(SHOWN).asBoolean()).isTrue();
        assertThat(page.evaluate(
                                "performance.getEntriesByType('resource').filter(entry => entry.name.includes('/v1/')).length")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_framework_that_renders_again_finds_its_own_children_and_attributes() {
        Tab page = host.show(1100, page(service, "view=roles"));
        page.until(SHOWN);
        assertThat(page.evaluate(ELEMENT + ".outerHTML").asText())
                .isEqualTo("<waymark-roadmap roadmap=\"machine-learning\" view=\"roles\">%s</waymark-roadmap>"
                        .formatted(FALLBACK.replace('\'', '"')));
        page.evaluate(ELEMENT + ".replaceChildren('Anew'); " + ELEMENT + ".view = 'timeline'; 1");
        page.until(ROOT + ".querySelector('.timeline')");
        assertThat(page.evaluate(ELEMENT + ".textContent").asText()).isEqualTo("Anew");
    }

    @Test
    void a_sandboxed_frame_without_an_origin_shows_it_and_keeps_progress_in_memory() {
        String tick = """
                addEventListener('waymark-ready', event => event.target.shadowRoot.querySelector('input').click());
                addEventListener('waymark-progress', event => parent.postMessage(event.detail.count, '*'));
                """;
        host.site().put("/tick.js", new Page(200, Map.of("Content-Type", "text/javascript"), tick, 0));
        host.site().put("/inner", Page.html("", "<script src=/tick.js></script>" + body(service, "progress=local")));
        Tab page = host.show(
                1100,
                Page.html(
                        "",
                        "<script>onmessage = event => window.told = event.data</script>"
                                + "<iframe sandbox=allow-scripts src=/inner width=900 height=600></iframe>"));
        page.until("window.told === 1");
    }

    @Test
    void markup_and_scripts_in_content_are_text() {
        ObjectNode tree = tree();
        String markup = "<img src=x onerror=\"window.broken=1\">";
        tree.put("title", markup);
        ((ObjectNode) tree.at("/stages/0/learningResources/0/learningResource"))
                .put("url", "javascript:window.broken=1");
        Tab page = host.show(1100, host.served(service, tree.toString(), 200, 0));
        page.until(SHOWN);
        assertThat(page.evaluate(ROOT + ".querySelector('h2').textContent").asText())
                .isEqualTo(markup);
        assertThat(page.evaluate(ROOT + ".querySelectorAll('img, [href^=javascript]').length")
                        .asInt())
                .isZero();
        assertThat(page.evaluate("window.broken === undefined").asBoolean()).isTrue();
    }

    @ParameterizedTest(name = "{0} {1} after {2} ms")
    @CsvSource({
        "'{}',404,0",
        "'not JSON',200,0",
        "'{}',200,0",
        "'[null]',200,0",
        "'{\"title\":1,\"stages\":3}',200,0",
        "'{}',503,0",
        "'{}',200,9000"
    })
    void whatever_fails_the_page_keeps_its_own_text(String body, int status, int delay) {
        Tab page = host.show(360, host.served(service, body, status, delay));
        page.until(QUIET);
        assertThat(page.evaluate("document.querySelector('waymark-roadmap a').checkVisibility()")
                        .asBoolean())
                .isTrue();
        assertThat(page.evaluate("escaped")).isEmpty();
        assertThat(page.complaints()).allMatch(complaint -> complaint.contains("\"source\":\"network\""));
    }

    @Test
    void a_service_that_is_down_leaves_the_page_its_own_text() {
        Tab page = host.show(360, page(service, "api=http://127.0.0.1:9"));
        page.until(QUIET);
        assertThat(page.evaluate("document.querySelector('waymark-roadmap a').checkVisibility()")
                        .asBoolean())
                .isTrue();
        assertThat(page.evaluate("escaped")).isEmpty();
    }

    @Test
    void a_page_that_blocks_the_script_keeps_its_own_text() {
        Tab page = host.show(360, Page.html("script-src 'self'", body(service, "")));
        assertThat(page.evaluate("document.querySelector('waymark-roadmap a').checkVisibility()")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void several_on_one_page_do_not_disturb_each_other() {
        Tab page = host.show(
                1100,
                Page.html(
                        "",
                        body(service, "")
                                + "<waymark-roadmap roadmap=machine-learning view=roles></waymark-roadmap>"
                                + "<waymark-roadmap roadmap=nothing-of-the-kind>Nothing</waymark-roadmap>"));
        page.until(
                "[...document.querySelectorAll('waymark-roadmap')].map(one => !!one.shadowRoot?.querySelector('.stages')).join()"
                        + " === 'true,true,false'");
    }
}
