package dev.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.embed.picture.MadeUpRoadmap;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The drawing of a roadmap, with the fonts that this machine happens to have. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PosterInBrowserTest {

    private static final String POSTER = "embed/v1/roadmaps/machine-learning.svg";
    private static final Path PICTURES = Path.of("target/pictures");

    /** What leaves its place or meets its neighbour, a line each. */
    private static final String MISPLACED = """
            (() => {
              const svg = document.querySelector('svg'), view = svg.viewBox.baseVal, wrong = [];
              const box = element => element.getBBox();
              const shape = group => box(group.querySelector(':scope > rect, :scope > path'));
              const within = (a, b) => a.x >= b.x - 0.5 && a.y >= b.y - 0.5
                && a.x + a.width <= b.x + b.width + 0.5 && a.y + a.height <= b.y + b.height + 0.5;
              const meet = (a, b) => a.x + 0.5 < b.x + b.width && b.x + 0.5 < a.x + a.width
                && a.y + 0.5 < b.y + b.height && b.y + 0.5 < a.y + a.height;
              const apart = (elements, size) => elements.forEach((one, i) => elements.slice(i + 1).forEach(other => {
                if (meet(size(one), size(other))) wrong.push('meet: ' + one.textContent + ' | ' + other.textContent);
              }));
              const texts = [...svg.querySelectorAll('text')];
              if (texts.length < 20) wrong.push('hardly any text');
              for (const text of texts) if (!within(box(text), view)) wrong.push('leaves: ' + text.textContent);
              apart(texts, box);
              for (const group of svg.querySelectorAll('g')) {
                for (const part of group.querySelectorAll('text, rect'))
                  if (!within(box(part), shape(group))) wrong.push('leaves its card: ' + part.textContent);
                apart([...group.querySelectorAll(':scope > g')], shape);
              }
              apart([...svg.querySelectorAll(':scope > g.wm-stage')], shape);
              return wrong;
            })()""";

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

    @ParameterizedTest(name = "{0} at {1} px in {2} colours")
    @CsvSource({", 1080, light", ", 1080, dark", ", 360, light", "?stage=intermediate, 1080, light"})
    void everything_has_a_place_of_its_own(@Nullable String query, int width, String colours) throws IOException {
        String rest = query == null ? "" : query;
        Tab page = show(root + POSTER + rest, width, colours);
        page.picture(PICTURES.resolve("poster%s-%d-%s.png".formatted(rest.replaceAll("\\W+", "-"), width, colours)));
        assertThat(page.evaluate(MISPLACED)).isEmpty();
        assertThat(page.complaints()).as("errors in the console").isEmpty();
    }

    @Test
    void so_has_content_that_nobody_expects() throws IOException {
        Path file = Files.createDirectories(PICTURES).resolve("poster-made-up.svg");
        Files.write(file, MadeUpRoadmap.poster());
        Tab page = show(file.toUri().toString(), 1080, "light");
        page.picture(PICTURES.resolve("poster-made-up.png"));
        assertThat(page.evaluate(MISPLACED)).isEmpty();
    }

    @Test
    void its_colours_follow_the_system_unless_it_is_told_which() {
        assertThat(background("", "light")).isEqualTo("rgb(255, 255, 255)");
        assertThat(background("", "dark")).isEqualTo("rgb(18, 22, 28)");
        assertThat(background("?theme=light", "dark")).isEqualTo("rgb(255, 255, 255)");
        assertThat(background("?theme=dark", "light")).isEqualTo("rgb(18, 22, 28)");
    }

    @Test
    void a_page_that_holds_it_can_change_its_colours() {
        Tab page = show(root + POSTER, 1080, "light");
        page.evaluate("document.documentElement.setAttribute('style', '--waymark-accent: rgb(1, 2, 3)')");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.wm-plate path')).fill")
                        .asText())
                .isEqualTo("rgb(1, 2, 3)");
    }

    @Test
    void it_shows_as_an_image_of_a_page() {
        Tab page = show(root + "problems", 1080, "light");
        page.evaluate(
                "window.shown = new Image(); shown.src = '/%s'; document.body.append(shown); true".formatted(POSTER));
        page.until("shown.complete");
        assertThat(page.evaluate("shown.naturalWidth").asInt()).isEqualTo(1080);
        assertThat(page.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"learning.svg?stage=nowhere, 640", "nothing.svg, 640", "nothing.png, 1200"})
    void what_is_not_there_shows_as_an_image_that_says_so(String rest, int width) throws IOException {
        Tab page = show(root + "problems", 700, "light");
        page.evaluate(
                "window.shown = new Image(); shown.style.maxWidth = '100%%'; shown.src = '/embed/v1/roadmaps/machine-%s'; document.body.prepend(shown); true"
                        .formatted(rest));
        page.until("shown.complete");
        page.picture(PICTURES.resolve("refused-%s.png".formatted(rest.replaceAll("\\W+", "-"))));
        assertThat(page.evaluate("shown.naturalWidth").asInt()).isEqualTo(width);
    }

    private String background(String query, String colours) {
        return show(root + POSTER + query, 1080, colours)
                .evaluate("getComputedStyle(document.querySelector('svg > rect')).fill")
                .asText();
    }

    private Tab show(String url, int width, String colours) {
        Tab shown = Objects.requireNonNull(tab);
        shown.become(width, colours);
        shown.go(url);
        return shown;
    }
}
