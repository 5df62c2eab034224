package dev.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.browser.HostSite.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page where an embed is put together, with its script. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class BuilderInBrowserTest {

    private static final String CODE = "document.querySelector('.snippet code').textContent";

    /** All that makes a look, the level of headings aside. */
    private static final String ATTRIBUTES =
            "[...%s.attributes].filter(one => !/style$|heading/.test(one.name) || one.name === 'data-style').map(one => one.name + '=' + one.value).join()";

    @RegisterExtension
    static final HostPage host = new HostPage();

    @TestHTTPResource("/")
    String service;

    @Test
    void a_keyboard_changes_what_is_built_and_stays_where_it_is() {
        Tab page = open("embed");
        page.evaluate("document.querySelector('[name=way]:checked').focus()");
        page.press("ArrowDown", "");
        page.until(CODE + ".includes('<waymark-roadmap ')");
        assertThat(page.evaluate("document.activeElement.value").asText()).isEqualTo("element");
        page.until("document.querySelector('.preview waymark-roadmap').shadowRoot?.querySelector('.stages')");
        page.evaluate("document.getElementById('accent').focus()");
        page.type("#6b2fb3");
        page.until(
                "getComputedStyle(document.querySelector('.preview waymark-roadmap')).getPropertyValue('--waymark-accent') === '#6b2fb3'");
        assertThat(page.evaluate("document.getElementById('accent-picker').value")
                        .asText())
                .isEqualTo("#6b2fb3");
        assertThat(page.evaluate("location.search").asText()).contains("way=element", "accent=%236b2fb3");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void a_press_copies_the_code() {
        Tab page = open("embed?way=element");
        page.allowClipboard();
        page.evaluate("document.querySelector('.tools button').focus()");
        page.press("Enter", "\r");
        page.until("document.querySelector('.tools [role=status]').textContent === 'Copied'");
        assertThat(page.evaluate("navigator.clipboard.readText()").asText())
                .isEqualTo(page.evaluate(CODE).asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"element", "frame", "picture"})
    void what_it_builds_works_in_another_site_under_the_policy_that_it_names(String way) {
        Tab page = open("embed?theme=dark&way=" + way);
        String policy = ours(page, "[document.querySelector('.policy code').textContent]");
        String codes = "[...document.querySelectorAll('.snippet code')].map(one => one.textContent)";
        String html = ours(page, codes + ".filter(text => text.startsWith('<'))");
        String css = ours(page, codes + ".filter(text => !text.startsWith('<'))");
        host.site().put("/site.css", new Page(200, Map.of("Content-Type", "text/css"), css, 0));
        page = host.show(
                1100,
                Page.html(
                        "default-src 'none'; style-src 'self'; " + policy.replace("img-src", "img-src 'self'"),
                        "<link rel=stylesheet href=/site.css><main>" + html + "</main>"));
        page.until(
                switch (way) {
                    case "element" -> HostPage.SHOWN;
                    case "frame" -> "parseInt(document.querySelector('iframe').style.height) > 500";
                    default -> "[...document.images].every(image => image.complete && image.naturalWidth > 500)";
                });
        assertThat(page.evaluate(
                                "document.querySelector('main').firstElementChild.getBoundingClientRect().width || 1000")
                        .asInt())
                .as("as wide as the page")
                .isGreaterThan(900);
        assertThat(page.complaints()).isEmpty();
        assertThat(page.referrers()).as("origins told to the service").isEmpty();
    }

    /** Texts of the builder, joined, with the address under which this test reaches the service. */
    private String ours(Tab page, String texts) {
        return page.evaluate(texts + ".join('\\n')")
                .asText()
                .replace("https://roadmaps.example/", service)
                .replace("https://roadmaps.example", service.replaceAll("/$", ""));
    }

    @Test
    void what_does_not_fit_is_said_and_the_code_stays() {
        Tab page = open("embed?way=element");
        String before = page.evaluate(CODE).asText();
        page.evaluate("document.getElementById('accent').focus()");
        page.type("pink");
        page.until("document.getElementById('said').textContent.includes('color such as')");
        page.evaluate("document.getElementById('accent').value = ''");
        page.evaluate(
                "(() => { const view = document.getElementById('view'); view.append(new Option('Map', 'map', true, true)); view.dispatchEvent(new Event('input', { bubbles: true })); })()");
        page.until("document.getElementById('said').textContent.includes('view must be one of')");
        assertThat(page.evaluate(CODE).asText()).isEqualTo(before);
    }

    @Test
    void every_look_of_the_gallery_can_be_taken() {
        Tab page = open("embed");
        int looks =
                page.evaluate("document.querySelectorAll('.gallery li').length").asInt();
        assertThat(looks).isGreaterThanOrEqualTo(6);
        page.until(
                "[...document.querySelectorAll('.gallery waymark-roadmap')].every(one => one.shadowRoot?.querySelector('.stages'))");
        for (int i = 0; i < looks; i++) {
            String shown = "document.querySelectorAll('.gallery li')[%d]".formatted(i);
            String style = page.evaluate(shown + ".querySelector('[data-style]').dataset.style")
                    .asText();
            page.go(page.evaluate(shown + ".querySelector('a').href").asText());
            assertThat(page.evaluate("document.querySelector('.preview [data-style]').dataset.style")
                            .asText())
                    .isEqualTo(style);
            page.go(service + "embed");
        }
    }

    private Tab open(String path) {
        Tab page = host.tab();
        page.become(1280, "light");
        page.go(service + path);
        return page;
    }
}
