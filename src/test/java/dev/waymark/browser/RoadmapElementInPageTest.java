package dev.waymark.browser;

import static dev.waymark.browser.HostPage.ELEMENT;
import static dev.waymark.browser.HostPage.ROOT;
import static dev.waymark.browser.HostPage.SHOWN;
import static dev.waymark.browser.HostPage.body;
import static dev.waymark.browser.HostPage.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.browser.HostSite.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code <waymark-roadmap>} does with the page around it, and what the page can ask of it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoadmapElementInPageTest {

    @RegisterExtension
    static final HostPage host = new HostPage();

    @TestHTTPResource("/")
    String service;

    @Test
    void a_box_that_scrolls_does_not_lengthen_the_page() {
        Tab page = host.show(
                700, Page.html("", "<div style='height:300px;overflow:auto'>%s</div>".formatted(body(service, ""))));
        page.until(SHOWN);
        assertThat(page.evaluate("document.documentElement.scrollHeight").asInt())
                .isLessThanOrEqualTo(800);
    }

    @Test
    void many_of_one_roadmap_ask_once() {
        host.site()
                .put(
                        "/v1/roadmaps/machine-learning",
                        Page.json(200, HostPage.tree().toString(), 300));
        host.site().requests();
        Tab page = host.show(
                700, Page.html("", body(service, "api=" + host.site().origin()).repeat(10)));
        page.until(
                "[...document.querySelectorAll('waymark-roadmap')].filter(one => one.shadowRoot?.querySelector('.stages')).length === 10");
        assertThat(host.site().requests())
                .filteredOn(url -> url.startsWith("/v1/roadmaps/"))
                .hasSize(1);
    }

    @Test
    void escape_closes_what_was_opened_and_not_the_dialog_of_the_page() {
        Tab page = host.show(
                700,
                Page.html(
                        "",
                        "<dialog>%s</dialog><script>document.querySelector('dialog').showModal()</script>"
                                .formatted(body(service, ""))));
        page.until(SHOWN);
        page.evaluate(ROOT + ".querySelector('.skill button').focus()");
        page.press("Enter", "\r");
        page.until(ROOT + ".querySelector('.panel p')");
        page.press("Escape", "");
        page.until(ROOT + ".querySelector('.panel') === null");
        assertThat(page.evaluate("document.querySelector('dialog').open").asBoolean())
                .isTrue();
    }

    @Test
    void a_printed_page_breaks_inside_it() {
        Tab page = host.show(1100, page(service, "theme=dark"));
        page.until(SHOWN);
        page.print(true);
        assertThat(page.evaluate(
                                "(({display, backgroundColor, colorScheme}) => [display, backgroundColor, colorScheme].join())(getComputedStyle(%s.querySelector('.w')))"
                                        .formatted(ROOT))
                        .asText())
                .isEqualTo("block,rgba(0, 0, 0, 0),normal");
        assertThat(page.evaluate("getComputedStyle(%s.querySelector('h3')).breakAfter".formatted(ROOT))
                        .asText())
                .isEqualTo("avoid");
        page.print(false);
    }

    @ParameterizedTest
    @CsvSource({
        "view=Timelin,view=\"timelin\" is none of outline; timeline; roles; resources",
        "theme=darkish,theme=\"darkish\" is none of inherit; light; dark",
        "access=none,access=\"none\" is none of free",
        "progress=global,progress=\"global\" is none of off; local",
        "heading-level=9,heading-level=\"9\" is none of 1; 2; 3; 4; 5; 6",
        "release=newest,release=\"newest\" is no number",
        "job-role=data-scientis,job-role=\"data-scientis\" is not shown: http-404",
        "open=pyton,open=\"pyton\" is neither a stage nor a skill of it"
    })
    void a_mistake_in_an_attribute_is_told_to_developers(String attribute, String warning) {
        Tab page = host.show(700, page(service, attribute));
        page.until(SHOWN);
        page.until("warned.length");
        assertThat(page.evaluate("warned.join()").asText()).isEqualTo("waymark-roadmap: " + warning.replace(";", ","));
    }

    @Test
    void a_value_counts_in_any_case() {
        Tab page = host.show(700, page(service, "view=Timeline theme=DARK"));
        page.until(ROOT + "?.querySelector('.timeline')");
        assertThat(page.evaluate("getComputedStyle(%s.querySelector('.w')).colorScheme".formatted(ROOT))
                        .asText())
                .isEqualTo("dark");
        assertThat(page.evaluate("warned")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"advanced", "mlops", "python"})
    void a_page_can_open_a_stage_or_a_skill(String slug) {
        Tab page = host.show(700, page(service, "open=" + slug));
        page.until(slug.equals("advanced") ? SHOWN : ROOT + "?.querySelector('.panel p')");
        String target = slug.equals("advanced") ? ".stage:nth-child(3) .in" : ".panel";
        assertThat(page.evaluate("%s.querySelector('%s').checkVisibility()".formatted(ROOT, target))
                        .asBoolean())
                .isTrue();
        assertThat(page.evaluate("document.activeElement === document.body && scrollY === 0")
                        .asBoolean())
                .as("the reader stays where they are")
                .isTrue();
        assertThat(page.evaluate(ELEMENT + ".open").asText()).isEqualTo(slug);
    }

    @Test
    void a_phone_shows_each_line_as_one() throws IOException {
        Tab page = host.show(390, page(service, "open=python progress=local"));
        page.until(ROOT + "?.querySelector('.panel p')");
        page.evaluate(ROOT + ".querySelectorAll('details').forEach(one => one.open = true)");
        page.picture(Path.of("target/pictures/element-phone.png"));
        String top = "%s.querySelector('.panel .top %s').getBoundingClientRect().top";
        assertThat(page.evaluate("Math.abs(%s - %s) < 24"
                                .formatted(top.formatted(ROOT, "button"), top.formatted(ROOT, ".name")))
                        .asBoolean())
                .as("closing stands beside the title")
                .isTrue();
        assertThat(page.evaluate(
                                "[...%s.querySelectorAll('.tip summary')].filter(one => { const range = document.createRange(); range.selectNodeContents(one); return one.getBoundingClientRect().height > range.getBoundingClientRect().height + 44 }).length"
                                        .formatted(ROOT))
                        .asInt())
                .as("titles with a line for the arrow alone")
                .isZero();
    }

    @Test
    void progress_is_drawn_in_the_colours_of_the_page() {
        Tab page = host.show(
                700,
                Page.html("", "<style>body {background: #111; color: #eee}</style>" + body(service, "progress=local")));
        page.until(SHOWN);
        page.evaluate(ROOT + ".querySelector('input').click()");
        assertThat(page.evaluate(
                                "(({borderTopColor, backgroundColor}) => [borderTopColor, backgroundColor].join())(getComputedStyle(%s.querySelector('input')))"
                                        .formatted(ROOT))
                        .asText())
                .isEqualTo("rgb(238, 238, 238),rgba(0, 0, 0, 0)");
        page.evaluate("localStorage.clear()");
    }
}
