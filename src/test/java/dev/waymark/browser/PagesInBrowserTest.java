package dev.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages for people. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesInBrowserTest {

    private static final String OPEN = "document.querySelectorAll('details').forEach(part => part.open = true)";

    /** Of what can open, some of each kind: those at one place of the page are made alike. */
    private static final String OPEN_SOME = """
            (() => {
              const seen = {};
              for (const part of document.querySelectorAll('details')) {
                const outer = part.parentElement.closest('details');
                const kind = [part.className, part.parentElement.className, outer?.dataset.kind].join(' in ');
                part.dataset.kind = kind;
                seen[kind] = (seen[kind] ?? 0) + (!outer || outer.open ? 1 : 0);
                part.open ||= seen[kind] <= 5 && (!outer || outer.open);
              }
            })()""";

    /** A page of the whole roadmap; all that can open there is of kinds that open on the page of a stage too. */
    private static final String WHOLE_ROADMAP = ".*/roadmaps/.*view=.*";

    private static @Nullable Tab tab;

    @TestHTTPResource("/")
    String root;

    @BeforeAll
    static void start() throws IOException {
        tab = Chromium.open();
    }

    @AfterAll
    static void end() {
        if (tab != null) {
            tab.close();
        }
    }

    static Stream<String> paths() {
        String roadmap = "embed/v1/roadmaps/machine-learning";
        return Stream.concat(
                Stream.of(
                        "",
                        "embed/v1/roadmaps/machine-learning?stage=advanced",
                        "search?q=neural%20networks",
                        "reference",
                        "docs/compatibility",
                        "problems",
                        "problems/unknown-parameter",
                        "embed",
                        "embed?way=element&theme=dark&view=timeline",
                        "embed?way=frame",
                        "embed?way=picture"),
                Stream.of("outline", "timeline", "roles", "resources").map(view -> roadmap + "?view=" + view));
    }

    @ParameterizedTest(name = "/{0}")
    @MethodSource("paths")
    void a_wide_page_hinders_nobody_and_ends_with_its_last_line(String path) throws IOException {
        Tab page = show(path, 1280, "light");
        assertEndsWithItsLastLine(page);
        picture(page, path, "1280-light");
        page.evaluate(Axe.LEAVE_FEW_ALIKE);
        page.evaluate(Axe.script());
        assertThat(page.evaluate(Axe.RUN_PAGE)).isEmpty();
    }

    @ParameterizedTest(name = "/{0}")
    @MethodSource("paths")
    void a_page_on_a_phone_ends_with_its_last_line_and_fits_320_pixels(String path) {
        Tab page = show(path, 390, "light");
        assertEndsWithItsLastLine(page);
        page.become(320, "light");
        page.until("document.documentElement.clientWidth === 320");
        page.evaluate(OPEN);
        assertThat(page.evaluate("document.documentElement.scrollWidth").asInt())
                .isEqualTo(320);
    }

    private static void assertEndsWithItsLastLine(Tab page) {
        if (page.evaluate("!!document.scripts.length").asBoolean()) {
            page.settle();
        }
        assertThat(page.evaluate(
                                "document.documentElement.scrollHeight - Math.max(innerHeight, document.body.getBoundingClientRect().bottom + scrollY)")
                        .asDouble())
                .as("blank pixels")
                .isLessThan(1);
    }

    /** What can open is open here; what is dark differs in its colours alone. */
    @ParameterizedTest(name = "/{0}")
    @MethodSource("paths")
    void a_page_on_a_phone_hinders_nobody(String path) throws IOException {
        Tab page = show(path, 360, "dark");
        picture(page, path, "360-dark");
        page.evaluate(Axe.LEAVE_FEW_ALIKE);
        if (!path.matches(WHOLE_ROADMAP)) {
            page.evaluate(OPEN_SOME);
        }
        page.evaluate(Axe.script());
        assertThat(page.evaluate(Axe.RUN_COLOURS_OF_PAGE))
                .as("violations in the dark")
                .isEmpty();
        page.become(360, "light");
        assertThat(page.evaluate(Axe.RUN_PAGE)).as("violations on a phone").isEmpty();
        assertThat(page.complaints()).as("errors in the console").isEmpty();
    }

    /** A theme of its own has to hold against what the system prefers. */
    @ParameterizedTest(name = "{0} where the system is {2}, theme {1}")
    @CsvSource({"outline, light, dark", "timeline, dark, light", "roles, light, dark", "resources, dark, light"})
    void a_theme_holds_whatever_the_system_prefers(String view, String theme, String system) throws IOException {
        Tab page = show("embed/v1/roadmaps/machine-learning?view=%s&theme=%s".formatted(view, theme), 360, system);
        page.evaluate(Axe.script());
        assertThat(page.evaluate(Axe.RUN_COLOURS_OF_PAGE)).isEmpty();
        assertThat(page.complaints()).as("errors in the console").isEmpty();
    }

    private static void picture(Tab page, String path, String look) throws IOException {
        page.picture(Path.of("target/pictures", "%s-%s.png".formatted(path.replaceAll("\\W", "-"), look)));
    }

    @Test
    void an_address_of_a_stage_or_a_skill_opens_it() {
        for (String id : new String[] {"intermediate", "skill-numpy"}) {
            Tab page = show("embed/v1/roadmaps/machine-learning#" + id, 1280, "light");
            page.until("document.getElementById('%s').checkVisibility() && scrollY > 0".formatted(id));
        }
    }

    @Test
    void a_dark_page_is_printed_on_white() {
        Tab page = show("embed/v1/roadmaps/machine-learning?theme=dark", 1280, "dark");
        page.print(true);
        assertThat(page.evaluate(
                                "(({backgroundColor, colorScheme}) => backgroundColor + colorScheme)(getComputedStyle(document.documentElement))")
                        .asText())
                .isEqualTo("rgb(255, 255, 255)light");
        page.print(false);
    }

    private Tab show(String path, int width, String colours) {
        Tab shown = Objects.requireNonNull(tab);
        shown.become(width, colours);
        shown.go(root + path);
        return shown;
    }
}
