package dev.waymark.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.browser.HostSite.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a roadmap in frames of another origin. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoadmapFrameTest {

    private static final String FRAME = "document.querySelector('iframe')";
    private static final String HEIGHT = FRAME + ".getBoundingClientRect().height";

    /** What WordPress does with messages of a frame from an unknown provider. */
    private static final String WORDPRESS = """
            addEventListener('message', ({ data, source }) => {
              const frame = document.querySelector('iframe');
              if (!data || data.secret !== frame.dataset.secret || source !== frame.contentWindow) return;
              document.querySelector('blockquote').style.display = 'none';
              frame.removeAttribute('style');
              if (data.message === 'height') frame.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)));
              if (data.message === 'link' && new URL(data.value, location.href).host === new URL(frame.src).host
                  && document.activeElement === frame) window.followed = data.value;
            });
            """;

    @RegisterExtension
    static final HostPage host = new HostPage();

    @TestHTTPResource("/")
    String service;

    @ParameterizedTest(name = "sandbox {0}")
    @ValueSource(strings = {"", "sandbox='allow-scripts allow-popups'", "sandbox='allow-scripts allow-same-origin'"})
    void our_script_gives_a_frame_the_height_of_what_is_in_it(String sandbox) throws IOException {
        Tab page = host.show(700, host(sandbox, ""));
        page.until(HEIGHT + " > 500");
        page.settle();
        double open = page.evaluate(HEIGHT).asDouble();
        page.picture(Path.of("target/pictures", "frame-%d.png".formatted(sandbox.length())));
        pressFirst(page);
        page.until(HEIGHT + " < " + (open - 300));
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void a_policy_without_inline_styles_is_enough() {
        String origin = service.replaceAll("/$", "");
        Tab page = host.show(
                700,
                host("", "default-src 'none'; script-src %1$s; frame-src %1$s; style-src 'none'".formatted(origin)));
        page.until(HEIGHT + " > 500");
        assertThat(page.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "sandbox {0}")
    @ValueSource(
            strings = {
                "",
                "sandbox='allow-scripts allow-popups allow-popups-to-escape-sandbox'",
                "sandbox='allow-popups'"
            })
    void a_browser_that_sizes_frames_itself_needs_no_script(String sandbox) {
        Assumptions.assumeTrue(
                host.tab()
                        .evaluate("CSS.supports('frame-sizing', 'content-height')")
                        .asBoolean(),
                "Skipped: this browser does not size frames itself.");
        Tab page = host.show(
                700,
                Page.html(
                        "",
                        "<style>.waymark {height: auto; min-height: 40rem; frame-sizing: content-height}</style><iframe class=waymark %s width='100%%' height=640 src='%sembed/v1/roadmaps/machine-learning?view=timeline'></iframe>"
                                .formatted(sandbox, service)));
        page.until(HEIGHT + " > 3000");
    }

    @Test
    void messages_of_other_frames_change_nothing() {
        host.site()
                .put(
                        "/liar.html",
                        Page.html("", "<script>parent.postMessage({type:'waymark-height',height:4321},'*')</script>"));
        Tab page = host.show(
                700,
                Page.html(
                        "",
                        "<iframe src=/liar.html></iframe><script type=module src=%sembed/1/frame.js></script>"
                                .formatted(service)));
        page.settle();
        assertThat(page.evaluate(HEIGHT).asInt()).isLessThan(200);
    }

    /** The frame is in a page of its own origin, so that the test can look into it. */
    @ParameterizedTest(name = "theme {0} where the system is {1}")
    @CsvSource({
        "inherit,dark,'rgb(27, 36, 48) rgba(0, 0, 0, 0) light'",
        "inherit,light,'rgb(27, 36, 48) rgba(0, 0, 0, 0) light'",
        "light,dark,'rgb(27, 36, 48) rgb(255, 255, 255) light'",
        "dark,light,'rgb(230, 234, 240) rgb(18, 22, 28) dark'",
        "system,dark,'rgb(230, 234, 240) rgb(18, 22, 28) dark'",
        "system,light,'rgb(27, 36, 48) rgb(255, 255, 255) light'"
    })
    void a_frame_goes_with_the_page_around_it_unless_it_is_told(String theme, String system, String style) {
        Tab page = host.tab();
        page.become(1100, system);
        page.go(service + "embed?way=element");
        page.evaluate(
                "(() => { const frame = document.createElement('iframe'); frame.src = '/embed/v1/roadmaps/machine-learning?theme=%s'; document.body.append(frame); })()"
                        .formatted(theme));
        String root = FRAME + "?.contentDocument?.documentElement";
        page.until("%1$s?.classList.contains('framed') && %1$s.querySelector('footer')".formatted(root));
        assertThat(page.evaluate(
                                "(({color, backgroundColor, colorScheme}) => [color, backgroundColor, colorScheme].join(' '))(getComputedStyle(%s))"
                                        .formatted(root))
                        .asText())
                .isEqualTo(style);
    }

    @Test
    void a_frame_of_what_is_gone_says_so_at_its_own_height() {
        Tab page = host.show(
                700,
                Page.html(
                        "",
                        "<iframe title='A roadmap' width=640 src='%1$sembed/v1/roadmaps/machine-learning?stage=nope'></iframe><script type=module src=%1$sembed/1/frame.js></script>"
                                .formatted(service)));
        page.until("parseInt(" + FRAME + ".style.height) > 100");
        assertThat(page.complaints()).allMatch(complaint -> complaint.contains("404"));
    }

    @Test
    void odd_heights_of_our_own_frames_change_nothing() {
        Tab page = host.show(700, host("", ""));
        page.until(HEIGHT + " > 500");
        page.settle();
        int height = page.evaluate(HEIGHT).asInt();
        page.evaluate(
                "for (const height of [-1, 1e9, 0, NaN, 'x', null, 10n, {}]) dispatchEvent(new MessageEvent('message', { source: %s.contentWindow, data: { type: 'waymark-height', height } }))"
                        .formatted(FRAME));
        page.evaluate(
                "for (const data of [null, 1, 'x', undefined]) dispatchEvent(new MessageEvent('message', { source: %s.contentWindow, data }))"
                        .formatted(FRAME));
        page.settle();
        assertThat(page.evaluate(HEIGHT).asInt()).isEqualTo(height);
        assertThat(page.complaints()).isEmpty();
        page.evaluate(
                "dispatchEvent(new MessageEvent('message', { source: %s.contentWindow, data: { type: 'waymark-height', height: 4321 } }))"
                        .formatted(FRAME));
        assertThat(page.evaluate(HEIGHT).asInt()).as("with its border").isBetween(4321, 4330);
    }

    @Test
    void wordpress_shows_it_at_its_height_and_follows_its_links() throws IOException {
        host.site().put("/wordpress.js", new Page(200, Map.of("Content-Type", "text/javascript"), WORDPRESS, 0));
        Tab page = host.show(700, Page.html("", "<script src=/wordpress.js></script>" + filtered("")));
        page.until(
                FRAME + ".height > 250 && getComputedStyle(document.querySelector('blockquote')).display === 'none'");
        // The frame may tell its height before it has closed its stages, and then has to tell it again.
        page.until(FRAME + ".height < 1000");
        page.picture(Path.of("target/pictures", "wordpress.png"));
        assertThat(page.evaluate(FRAME + ".height").asInt())
                .as("all stages in view, closed, within what WordPress allows")
                .isGreaterThan(400);
        page = host.show(
                700, Page.html("", "<script src=/wordpress.js></script>" + filtered("?view=resources&stage=beginner")));
        page.until(FRAME + ".height > 250");
        page.settle();
        pressFirst(page);
        page.until("window.followed");
        assertThat(page.evaluate("window.followed").asText())
                .matches(service + "embed/v1/learning-resources/[a-z0-9-]+\\?release=1");
    }

    /** Presses what a keyboard reaches first in the frame; the focus has to get into a process of its own. */
    private static void pressFirst(Tab page) {
        page.press("Tab", "");
        page.until("document.activeElement === " + FRAME);
        page.settle();
        page.press("Enter", "\r");
    }

    /** What WordPress makes of our answer. */
    private String filtered(String query) {
        String html = given().queryParam("url", "https://roadmaps.example/embed/v1/roadmaps/machine-learning" + query)
                .queryParam("maxwidth", 600)
                .queryParam("maxheight", 900)
                .get("/oembed")
                .then()
                .statusCode(200)
                .extract()
                .path("html");
        return html.replace("https://roadmaps.example/", service)
                .replaceFirst(" src=\"([^\"]+)\"", " src=\"$1#?secret=aB3dE6gH9j\" data-secret=\"aB3dE6gH9j\"")
                .replace("<blockquote", "<blockquote class=\"wp-embedded-content\" data-secret=\"aB3dE6gH9j\"")
                .replace(
                        "<iframe",
                        "<iframe class=\"wp-embedded-content\" sandbox=\"allow-scripts\" security=\"restricted\" style=\"position: absolute; visibility: hidden;\"");
    }

    private Page host(String attributes, String policy) {
        return Page.html(
                policy,
                "<iframe %s title='A roadmap' width=640 src='%2$sembed/v1/roadmaps/machine-learning'></iframe><script type=module src=%2$sembed/1/frame.js></script>"
                        .formatted(attributes, service));
    }
}
