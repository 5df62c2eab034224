package dev.waymark.browser;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.browser.Site.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code <waymark-roadmap>} in pages of other origins, some of them hostile. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoadmapElementTest {

    private static final String FALLBACK = "<a href='https://school.example/'>Our courses</a>";
    private static final String ELEMENT = "document.querySelector('waymark-roadmap')";
    private static final String ROOT = ELEMENT + ".shadowRoot";
    private static final String SHOWN = "!!" + ROOT + "?.querySelector('.stages')";
    private static final String QUIET = "!!" + ROOT + "?.querySelector('[role=status]')?.textContent";
    /** What a page sees of errors that escape, written by a script of its own. */
    private static final String WATCH =
            "window.escaped = []; onerror = m => { escaped.push(m) }; onunhandledrejection = e => { escaped.push(`${e.reason}`) };";

    private static @Nullable Chromium browser;
    private static @Nullable Tab tab;
    private static @Nullable Site site;

    @TestHTTPResource("/")
    String service;

    @BeforeAll
    static void start(@TempDir Path profile) throws IOException {
        browser = Chromium.start(profile);
        tab = browser.open();
        site = new Site();
        site.put("/watch.js", new Page(200, Map.of("Content-Type", "text/javascript"), WATCH, 0));
    }

    @AfterAll
    static void end() throws InterruptedException {
        if (browser != null) {
            browser.close();
        }
        if (site != null) {
            site.close();
        }
    }

    static Stream<Arguments> looks() {
        return Stream.of("outline", "timeline", "roles", "resources")
                .flatMap(view -> Stream.of("inherit", "light", "dark")
                        .flatMap(theme -> Stream.of(360, 1100).map(width -> Arguments.of(view, theme, width))));
    }

    @ParameterizedTest(name = "{0} in {1} colours at {2} px")
    @MethodSource("looks")
    void nothing_hinders_anybody(String view, String theme, int width) throws IOException {
        Tab page = show(width, element("view=%s theme=%s".formatted(view, theme)));
        page.until(SHOWN);
        page.picture(Path.of("target/pictures", "element-%s-%s-%d.png".formatted(view, theme, width)));
        page.evaluate(Axe.script());
        assertThat(page.evaluate(Axe.RUN)).as("violations found by axe").isEmpty();
        assertThat(page.complaints()).as("errors in the console").isEmpty();
        assertThat(page.evaluate("escaped")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"outline", "timeline", "roles", "resources"})
    void nothing_is_wider_than_320_pixels(String view) {
        Tab page = show(320, element("view=" + view));
        page.until(SHOWN);
        page.evaluate(ROOT + ".querySelectorAll('details').forEach(part => part.open = true)");
        assertThat(page.evaluate("document.documentElement.scrollWidth").asInt())
                .isEqualTo(320);
    }

    @Test
    void the_roadmap_comes_with_one_request_and_tells_its_release() {
        Tab page = show(1100, element(""));
        page.until(SHOWN);
        assertThat(page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)"
                        + ".filter(name => name.includes('/v1/'))"))
                .hasSize(1);
        assertThat(page.evaluate(ROOT + ".querySelector('.end').innerText").asText())
                .contains("Content: Waymark", "CC BY 4.0", "release ");
        assertThat(page.evaluate("document.cookie").asText()).isEmpty();
    }

    @Test
    void all_stages_groups_skills_tips_and_choices_are_there() {
        JsonNode tree = tree();
        Tab page = show(1100, element(""));
        page.until(SHOWN);
        page.evaluate(ROOT + ".querySelectorAll('details').forEach(part => part.open = true)");
        String text = page.evaluate(ROOT + ".querySelector('.w').innerText").asText();
        for (String member : List.of("stages", "tips")) {
            assertThat(tree.path(member))
                    .allSatisfy(
                            part -> assertThat(text).contains(part.path("title").asText()));
        }
        assertThat(tree.path("stages").findValues("skill"))
                .allSatisfy(
                        skill -> assertThat(text).contains(skill.path("title").asText()));
        assertThat(tree.path("stages").findValues("jobRole"))
                .allSatisfy(role -> assertThat(text).contains(role.path("title").asText()));
        assertThat(text).contains("at least 1 of these");
    }

    @Test
    void a_role_marks_what_it_needs_in_words() {
        Tab page = show(1100, element("job-role=machine-learning-engineer"));
        page.until(SHOWN);
        assertThat(page.evaluate(ROOT + ".querySelectorAll('.need .star').length")
                        .asInt())
                .isPositive();
        assertThat(page.evaluate(ROOT + ".querySelector('.star').textContent").asText())
                .isEqualTo("Needed for Machine Learning Engineer");
    }

    @Test
    void a_keyboard_opens_a_skill_in_place_and_comes_back() {
        Tab page = show(1100, element(""));
        page.until(SHOWN);
        page.evaluate("document.addEventListener('waymark-skill-open', event => window.opened = event.detail.skill)");
        page.evaluate(ROOT + ".querySelector('.skill button').focus()");
        page.press("Enter", "\r");
        page.until(ROOT + ".querySelector('.panel p')");
        assertThat(page.evaluate("window.opened").asText()).isNotEmpty();
        assertThat(page.evaluate(ROOT + ".activeElement.closest('.panel') !== null")
                        .asBoolean())
                .isTrue();
        page.press("Escape", "");
        assertThat(page.evaluate(ROOT + ".querySelector('.panel') === null && " + ROOT + ".activeElement === " + ROOT
                                + ".querySelector('.skill button')")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void progress_is_kept_only_when_it_is_asked_for() {
        Tab page = show(1100, element(""));
        page.until(SHOWN);
        assertThat(page.evaluate("localStorage.length").asInt()).isZero();
        page = show(1100, element("progress=local"));
        page.until(SHOWN);
        page.evaluate(ROOT + ".querySelector('input').click()");
        assertThat(page.evaluate("Object.values(JSON.parse(localStorage['waymark:progress']))")
                        .toString())
                .isEqualTo("[true]");
        page = show(1100, element("progress=local"));
        page.until(SHOWN);
        assertThat(page.evaluate(ROOT + ".querySelector('input').checked").asBoolean())
                .isTrue();
        page.evaluate("localStorage.clear()");
    }

    @Test
    void the_strictest_policy_of_a_page_is_enough() {
        // Without the stylesheet of the page, there is nothing inline at all.
        Tab page = show(
                1100,
                Page.html(
                        "default-src 'none'; require-trusted-types-for 'script'; script-src 'self' %1$s; connect-src %1$s; style-src 'self'"
                                .formatted(origin()),
                        body("")));
        page.until(SHOWN);
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void the_styles_of_a_hostile_page_stay_outside() {
        Tab page = show(
                1100,
                Page.html(
                        "",
                        "<style>* {font: 40px fantasy !important; color: red !important; display: block !important;"
                                + " text-transform: uppercase !important; float: right} li {list-style: square} </style>"
                                + body("theme=light")));
        page.until(SHOWN);
        assertThat(page.evaluate(
                                "(({textTransform, fontStyle, cssFloat}) => textTransform + ' ' + cssFloat)(getComputedStyle("
                                        + ROOT + ".querySelector('h3')))")
                        .asText())
                .isEqualTo("none none");
        assertThat(page.evaluate("getComputedStyle(" + ROOT + ".querySelector('.w')).color")
                        .asText())
                .isEqualTo("rgb(27, 36, 48)");
    }

    @Test
    void a_white_page_stays_readable_in_a_dark_system() {
        Tab page = show(1100, element(""), "dark");
        page.until(SHOWN);
        assertThat(page.evaluate("getComputedStyle(" + ROOT + ".querySelector('.w')).color")
                        .asText())
                .isEqualTo("rgb(0, 0, 0)");
    }

    @Test
    void reserved_height_leaves_nothing_to_shift() {
        Tab page = show(
                1100,
                Page.html(
                        "",
                        "<style>waymark-roadmap {display: block; min-height: 3000px}</style>" + body("")
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
        Tab page = show(1100, element(""));
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
        Tab page = show(1100, element("view=roles"));
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
        site().put("/inner", Page.html("", body("progress=local")));
        Tab page = show(
                1100,
                Page.html(
                        "",
                        "<iframe sandbox=allow-scripts src=/inner width=900 height=600></iframe>"
                                + "<script>onmessage = event => window.told = event.data</script>"));
        site().put(
                        "/tell.js",
                        new Page(
                                200,
                                Map.of("Content-Type", "text/javascript", "Access-Control-Allow-Origin", "*"),
                                "addEventListener('waymark-ready', () => parent.postMessage('ready', '*'));",
                                0));
        site().put("/inner", Page.html("", "<script src=/tell.js></script>" + body("progress=local")));
        page.evaluate("document.querySelector('iframe').src = '/inner?again'");
        page.until("window.told === 'ready'");
    }

    @Test
    void text_from_right_to_left_is_laid_out_so() {
        ObjectNode tree = tree();
        tree.put("language", "ar");
        Tab page = show(1100, served(tree.toString(), 200, 0));
        page.until(SHOWN);
        assertThat(page.evaluate("getComputedStyle(" + ROOT + ".querySelector('.w')).direction")
                        .asText())
                .isEqualTo("rtl");
    }

    @Test
    void markup_and_scripts_in_content_are_text() {
        ObjectNode tree = tree();
        String markup = "<img src=x onerror=\"window.broken=1\">";
        tree.put("title", markup);
        ((ObjectNode) tree.at("/stages/0/learningResources/0/learningResource"))
                .put("url", "javascript:window.broken=1");
        Tab page = show(1100, served(tree.toString(), 200, 0));
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
        "'{}',200,6000"
    })
    void whatever_fails_the_page_keeps_its_own_text(String body, int status, int delay) {
        Tab page = show(360, served(body, status, delay));
        page.until(QUIET);
        assertThat(page.evaluate("document.querySelector('waymark-roadmap a').checkVisibility()")
                        .asBoolean())
                .isTrue();
        assertThat(page.evaluate("escaped")).isEmpty();
        assertThat(page.complaints()).allMatch(complaint -> complaint.contains("\"source\":\"network\""));
    }

    @Test
    void a_service_that_is_down_leaves_the_page_its_own_text() {
        Tab page = show(360, element("api=http://127.0.0.1:9"));
        page.until(QUIET);
        assertThat(page.evaluate("document.querySelector('waymark-roadmap a').checkVisibility()")
                        .asBoolean())
                .isTrue();
        assertThat(page.evaluate("escaped")).isEmpty();
    }

    @Test
    void a_page_that_blocks_the_script_keeps_its_own_text() {
        Tab page = show(360, Page.html("script-src 'self'", body("")));
        assertThat(page.evaluate("document.querySelector('waymark-roadmap a').checkVisibility()")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void several_on_one_page_do_not_disturb_each_other() {
        Tab page = show(
                1100,
                Page.html(
                        "",
                        body("") + "<waymark-roadmap roadmap=machine-learning view=roles></waymark-roadmap>"
                                + "<waymark-roadmap roadmap=nothing-of-the-kind>Nothing</waymark-roadmap>"));
        page.until(
                "[...document.querySelectorAll('waymark-roadmap')].map(one => !!one.shadowRoot?.querySelector('.stages')).join()"
                        + " === 'true,true,false'");
    }

    /** A page whose roadmap comes from the site itself. */
    private Page served(String body, int status, int delay) {
        site().put("/v1/roadmaps/machine-learning", Page.json(status, body, delay));
        return element("api=" + site().origin());
    }

    private Page element(String attributes) {
        return Page.html("", body(attributes));
    }

    private String body(String attributes) {
        return "<script src=/watch.js></script><script type=module src=%s/embed/1/waymark.js></script><main><h1>A school</h1><waymark-roadmap roadmap=machine-learning %s>%s</waymark-roadmap></main>"
                .formatted(origin(), attributes, FALLBACK);
    }

    private String origin() {
        return service.replaceAll("/$", "");
    }

    private Tab show(int width, Page page) {
        return show(width, page, "light");
    }

    private Tab show(int width, Page page, String colours) {
        site().put("/", page);
        Tab shown = Objects.requireNonNull(tab);
        shown.become(width, colours);
        shown.go(site().origin() + "/");
        return shown;
    }

    private static Site site() {
        return Objects.requireNonNull(site);
    }

    private static ObjectNode tree() {
        try {
            return (ObjectNode) new ObjectMapper()
                    .readTree(when().get("/v1/roadmaps/machine-learning?include=vocabularies")
                            .asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
