package dev.waymark.browser;

import static dev.waymark.browser.HostPage.FALLBACK;
import static dev.waymark.browser.HostPage.ROOT;
import static dev.waymark.browser.HostPage.SHOWN;
import static dev.waymark.browser.HostPage.body;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What is embedded, for readers who see, move and read in other ways. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdaptationTest {

    /** The values of WCAG 2.2, 1.4.12. */
    private static final String SPACING =
            "line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important;";

    /** Texts that leave the box around them, to the side or below. Labels for screen readers have none. */
    private static final String OUTSIDE = """
            (root => {
              const found = [];
              const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const { parentElement: parent, textContent } = texts.currentNode;
                const box = parent.closest('li, p, button, summary, h1, h2, h3, h4, h5, .badge');
                if (!textContent.trim() || !box || !parent.checkVisibility() || parent.closest('.vh, .hidden')) continue;
                const outer = box.getBoundingClientRect();
                const range = document.createRange();
                range.selectNode(texts.currentNode);
                for (const inner of range.getClientRects()) {
                  if (inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.bottom > outer.bottom + 1) found.push(textContent);
                }
              }
              return found;
            })(%s)""";

    @RegisterExtension
    static final HostPage host = new HostPage();

    @TestHTTPResource("/")
    String service;

    @ParameterizedTest
    @ValueSource(strings = {"outline", "timeline", "roles", "resources"})
    void the_element_takes_more_space_between_letters_words_and_lines(String view) {
        Tab page = host.show(
                320,
                Page.html(
                        "", "<style>waymark-roadmap {%s}</style>%s".formatted(SPACING, body(service, "view=" + view))));
        page.until(SHOWN);
        page.evaluate(ROOT + ".querySelectorAll('details').forEach(part => part.open = true)");
        assertThat(page.evaluate("parseFloat(getComputedStyle(%s.querySelector('.badge')).letterSpacing) > 1"
                                .formatted(ROOT))
                        .asBoolean())
                .as("the letters of a badge stand apart")
                .isTrue();
        assertThat(page.evaluate("document.documentElement.scrollWidth").asInt())
                .isEqualTo(320);
        assertThat(page.evaluate(OUTSIDE.formatted(ROOT))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"outline", "timeline", "roles", "resources"})
    void the_page_takes_more_space_between_letters_words_and_lines(String view) {
        Tab page = embedPage(320, view);
        page.evaluate(
                "(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync('* {%s} p {margin-block-end: 2em !important}'); document.adoptedStyleSheets = [sheet]; })()"
                        .formatted(SPACING));
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        assertThat(page.evaluate("document.documentElement.scrollWidth").asInt())
                .isEqualTo(320);
        assertThat(page.evaluate(OUTSIDE.formatted("document.body"))).isEmpty();
    }

    @Test
    void nothing_is_said_by_colour_alone_when_colours_are_forced() throws IOException {
        Tab page = host.show(
                1100, HostPage.page(service, "job-role=machine-learning-engineer progress=local theme=light"));
        page.until(SHOWN);
        page.prefer("forced-colors", "active");
        assertThat(page.evaluate("matchMedia('(forced-colors: active)').matches")
                        .asBoolean())
                .isTrue();
        page.picture(Path.of("target/pictures", "element-forced-colours.png"));
        String style = "getComputedStyle(%s.querySelector('%s')).%s";
        String canvas = page.evaluate(
                        "(() => { const probe = document.createElement('i'); probe.style.color = 'Canvas'; document.body.append(probe); const colour = getComputedStyle(probe).color; probe.remove(); return colour; })()")
                .asText();
        assertThat(page.evaluate(style.formatted(ROOT, ".w", "backgroundColor")).asText())
                .isEqualTo(canvas);
        for (String framed : new String[] {"details", "button.chip", ".badge", ".n"}) {
            assertThat(page.evaluate(style.formatted(ROOT, framed, "borderTopColor"))
                            .asText())
                    .as("the border of %s", framed)
                    .isNotEqualTo(canvas);
        }
        assertThat(page.evaluate(ROOT + ".querySelector('.need .star').textContent")
                        .asText())
                .isEqualTo("Needed");
        page.evaluate(Axe.script());
        assertThat(page.evaluate(Axe.RUN)).isEmpty();
        page.prefer("forced-colors", "none");
    }

    @Test
    void nothing_moves_for_who_wants_no_motion() {
        Tab page = host.show(1100, HostPage.page(service, "progress=local"));
        page.until(SHOWN);
        page.prefer("prefers-reduced-motion", "reduce");
        page.evaluate(ROOT + ".querySelector('.skill button').click()");
        page.until(ROOT + ".querySelector('.panel p')");
        page.evaluate(ROOT + ".querySelectorAll('summary').forEach(one => one.click())");
        assertThat(page.evaluate("document.getAnimations().length").asInt()).isZero();
        assertThat(page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
                        .asText())
                .isEqualTo("auto");
        page = embedPage(1100, "outline");
        page.evaluate("document.querySelectorAll('summary').forEach(one => one.click())");
        assertThat(page.evaluate("document.getAnimations().length").asInt()).isZero();
    }

    @Test
    void a_keyboard_alone_does_everything() {
        Tab page = host.show(1100, HostPage.page(service, "progress=local view=outline"));
        page.until(SHOWN);
        page.evaluate("document.addEventListener('waymark-progress', event => window.done = event.detail)");
        page.evaluate("document.querySelector('h1').tabIndex = -1; document.querySelector('h1').focus()");
        page.press("Tab", "");
        assertThat(focused(page)).startsWith("SUMMARY");
        page.press("Enter", "\r");
        page.until(ROOT + ".querySelector('details').open === false");
        page.press("Enter", "\r");
        page.until(ROOT + ".querySelector('details').open === true");
        page.press("Tab", "");
        assertThat(focused(page)).startsWith("INPUT");
        page.press(" ", " ");
        page.until("window.done?.done === true");
        page.press("Tab", "");
        assertThat(focused(page)).startsWith("BUTTON");
        page.press("Enter", "\r");
        page.until(ROOT + ".querySelector('.panel p')");
        page.press("Tab", "");
        assertThat(focused(page)).isEqualTo("BUTTON Close");
        page.press("Enter", "\r");
        page.until(ROOT + ".querySelector('.panel') === null");
        assertThat(focused(page)).as("the focus is back").startsWith("BUTTON");
        page.evaluate(ROOT + ".querySelector('.role button').focus()");
        page.press("Enter", "\r");
        page.until(ROOT + ".querySelector('.role .panel .acts')");
        page.press("Escape", "");
        page.until(ROOT + ".querySelector('.panel') === null");
        page.evaluate("localStorage.clear()");
    }

    @Test
    void an_opened_skill_tells_with_one_request_where_it_leads_and_what_teaches_it() {
        Tab page = host.show(1100, HostPage.page(service, ""));
        page.until(SHOWN);
        page.evaluate("performance.clearResourceTimings()");
        page.evaluate("[...%s.querySelectorAll('.skill button')].find(one => one.textContent === 'Python').click()"
                .formatted(ROOT));
        page.until(ROOT + ".querySelector('.panel .resource')");
        assertThat(page.evaluate(ROOT + ".querySelector('.panel').innerText").asText())
                .contains("Leads to", "Needed by", "Learning resources", "Python for Data Analysis");
        assertThat(page.evaluate(ROOT + ".querySelector('.panel .resource a').target")
                        .asText())
                .isEqualTo("_blank");
        // A browser asks for the icon of a page whenever it finds the time.
        assertThat(page.evaluate(
                                "performance.getEntriesByType('resource').filter(one => one.name.includes('/v1/')).length")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_browser_without_constructable_style_sheets_keeps_the_text_of_the_page() {
        Tab page = host.show(
                360,
                Page.html("", "<script>delete Document.prototype.adoptedStyleSheets</script>" + body(service, "")));
        page.settle();
        assertThat(page.evaluate(
                                "document.querySelector('waymark-roadmap').shadowRoot === null && document.querySelector('waymark-roadmap').innerHTML")
                        .asText())
                .isEqualTo(FALLBACK.replace('\'', '"'));
        assertThat(page.evaluate("escaped")).isEmpty();
    }

    @Test
    void a_browser_that_is_offline_keeps_the_text_of_the_page_and_asks_again_later() {
        Tab page = host.show(360, HostPage.page(service, "hidden"));
        page.evaluate("customElements.whenDefined('waymark-roadmap').then(() => true)");
        page.offline(true);
        page.evaluate(
                "(() => { const one = document.createElement('waymark-roadmap'); one.innerHTML = 'Our courses'; one.setAttribute('roadmap', 'machine-learning'); one.setAttribute('view', 'roles'); one.setAttribute('lang', 'en-GB'); one.addEventListener('waymark-error', event => window.failed = event.detail.code); document.querySelector('waymark-roadmap').replaceWith(one); })()");
        page.until("window.failed");
        assertThat(page.evaluate("window.failed").asText()).isEqualTo("offline");
        assertThat(page.evaluate("document.querySelector('waymark-roadmap').checkVisibility()")
                        .asBoolean())
                .isTrue();
        page.offline(false);
        page.until(SHOWN);
        assertThat(page.evaluate("escaped")).isEmpty();
    }

    private Tab embedPage(int width, String view) {
        Tab page = host.tab();
        page.become(width, "light");
        page.go(service + "embed/v1/roadmaps/machine-learning?view=" + view);
        return page;
    }

    private static String focused(Tab page) {
        return page.evaluate("(one => one.tagName + ' ' + one.textContent)(%s.activeElement)".formatted(ROOT))
                .asText()
                .strip();
    }
}
