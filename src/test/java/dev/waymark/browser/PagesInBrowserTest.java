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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages for people. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesInBrowserTest {

    private static @Nullable Chromium browser;
    private static @Nullable Tab tab;

    @TestHTTPResource("/")
    String root;

    @BeforeAll
    static void start(@TempDir Path profile) throws IOException {
        browser = Chromium.start(profile);
        tab = browser.open();
    }

    @AfterAll
    static void end() throws InterruptedException {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<String> paths() {
        String roadmap = "embed/v1/roadmaps/machine-learning";
        return Stream.concat(
                Stream.of(
                        "",
                        "embed/v1/roadmaps/machine-learning?stage=advanced",
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

    static Stream<Arguments> views() {
        // A theme of its own has to hold against what the system prefers.
        Stream<Arguments> themed = Stream.of("outline", "timeline", "roles", "resources")
                .flatMap(view -> Stream.of("light", "dark")
                        .map(theme -> Arguments.of(
                                "embed/v1/roadmaps/machine-learning?view=%s&theme=%s".formatted(view, theme),
                                360,
                                theme.equals("light") ? "dark" : "light")));
        return Stream.concat(
                paths().flatMap(path -> Stream.of(360, 1280)
                        .flatMap(width ->
                                Stream.of("light", "dark").map(colours -> Arguments.of(path, width, colours)))),
                themed);
    }

    @ParameterizedTest(name = "/{0} at {1} px in {2} colours")
    @MethodSource("views")
    void nothing_hinders_anybody(String path, int width, String colours) throws IOException {
        Tab page = show(path, width, colours);
        page.picture(Path.of("target/pictures", "%s-%d-%s.png".formatted(path.replaceAll("\\W", "-"), width, colours)));
        page.evaluate(Axe.script());
        assertThat(page.evaluate(Axe.RUN)).as("violations found by axe").isEmpty();
        // What is closed is the same at any width.
        if (width == 360
                && page.evaluate("!!document.querySelector('details:not([open])')")
                        .asBoolean()) {
            page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
            assertThat(page.evaluate(Axe.RUN))
                    .as("violations found by axe with all open")
                    .isEmpty();
        }
        assertThat(page.complaints()).as("errors in the console").isEmpty();
    }

    @ParameterizedTest(name = "/{0}")
    @MethodSource("paths")
    void nothing_is_wider_than_320_pixels(String path) {
        Tab page = show(path, 320, "light");
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        assertThat(page.evaluate("document.documentElement.scrollWidth").asInt())
                .isEqualTo(320);
    }

    @ParameterizedTest(name = "/{0}")
    @MethodSource("paths")
    void a_page_ends_where_its_last_line_ends(String path) {
        for (int width : new int[] {390, 1280}) {
            Tab page = show(path, width, "light");
            page.settle();
            assertThat(page.evaluate(
                                    "document.documentElement.scrollHeight - Math.max(innerHeight, document.body.getBoundingClientRect().bottom + scrollY)")
                            .asDouble())
                    .as("blank pixels at %d px", width)
                    .isLessThan(1);
        }
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
