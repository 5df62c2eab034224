package dev.waymark.browser;

import static dev.waymark.browser.HostPage.ROOT;
import static dev.waymark.browser.HostPage.SHOWN;
import static dev.waymark.browser.HostPage.page;
import static dev.waymark.browser.HostPage.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.embed.Terms;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code <waymark-roadmap>} in an ordinary page of another origin. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoadmapElementTest {

    @RegisterExtension
    static final HostPage host = new HostPage();

    @TestHTTPResource("/")
    String service;

    static Stream<Arguments> looks() {
        return Stream.of("outline", "timeline", "roles", "resources")
                .flatMap(view -> Stream.of("inherit", "light", "dark")
                        .flatMap(theme -> Stream.of(360, 1100).map(width -> Arguments.of(view, theme, width))));
    }

    @ParameterizedTest(name = "{0} in {1} colours at {2} px")
    @MethodSource("looks")
    void nothing_hinders_anybody(String view, String theme, int width) throws IOException {
        Tab page = host.show(width, page(service, "view=%s theme=%s".formatted(view, theme)));
        page.until(SHOWN);
        page.picture(Path.of("target/pictures", "element-%s-%s-%d.png".formatted(view, theme, width)));
        page.evaluate(Axe.script());
        assertThat(page.evaluate(Axe.RUN)).as("violations found by axe").isEmpty();
        assertThat(page.complaints()).as("errors in the console").isEmpty();
        assertThat(page.evaluate("escaped")).isEmpty();
    }

    @ParameterizedTest(name = "{0} in {1} colours")
    @CsvSource({"skill,inherit", "skill,light", "skill,dark", "role,inherit", "role,light", "role,dark"})
    void nothing_hinders_anybody_in_what_is_opened(String part, String theme) throws IOException {
        Tab page = host.show(360, page(service, "job-role=data-scientist progress=local theme=" + theme));
        page.until(SHOWN);
        page.evaluate(ROOT + ".querySelectorAll('details').forEach(one => one.open = true)");
        page.evaluate(ROOT + ".querySelector('." + part + " button').click()");
        page.until(ROOT + ".querySelector('.panel p')");
        page.picture(Path.of("target/pictures", "element-%s-opened-%s.png".formatted(part, theme)));
        page.evaluate(Axe.script());
        assertThat(page.evaluate(Axe.RUN)).as("violations found by axe").isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth").asInt())
                .isEqualTo(360);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"outline", "timeline", "roles", "resources"})
    void nothing_is_wider_than_320_pixels(String view) {
        Tab page = host.show(320, page(service, "view=" + view));
        page.until(SHOWN);
        page.evaluate(ROOT + ".querySelectorAll('details').forEach(part => part.open = true)");
        assertThat(page.evaluate("document.documentElement.scrollWidth").asInt())
                .isEqualTo(320);
    }

    @Test
    void the_roadmap_comes_with_one_request_and_tells_its_release() {
        Tab page = host.show(1100, page(service, ""));
        page.until(SHOWN);
        assertThat(page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)"
                        + ".filter(name => name.includes('/v1/'))"))
                .hasSize(1);
        assertThat(page.evaluate(ROOT + ".querySelector('.end').innerText").asText())
                .contains("Content: Waymark", "CC BY 4.0", "Release ");
        assertThat(page.evaluate("document.cookie").asText()).isEmpty();
    }

    @Test
    void all_stages_groups_skills_tips_and_choices_are_there() {
        JsonNode tree = tree();
        Tab page = host.show(1100, page(service, ""));
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

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"outline", "timeline"})
    void every_requirement_and_condition_stands_behind_its_title(String view) throws IOException {
        Tab page = host.show(1100, page(service, "view=" + view));
        page.until(SHOWN);
        String text = Terms.plain(
                page.evaluate(ROOT + ".querySelector('.w').textContent").asText());
        assertThat(Terms.ofTheRoadmap())
                .isNotEmpty()
                .allSatisfy(term -> assertThat(text).containsPattern(term.shown()));
    }

    @Test
    void a_closed_stage_tells_how_much_is_in_it() {
        Tab page = host.show(1100, page(service, ""));
        page.until(SHOWN);
        JsonNode counts = tree().at("/stages/1/counts");
        assertThat(page.evaluate(ROOT + ".querySelectorAll('.stage')[1].querySelector('summary').innerText")
                        .asText())
                .contains("Skills: %s · Job roles: %s · Learning resources: %s"
                        .formatted(
                                counts.path("skills").asInt(),
                                counts.path("jobRoles").asInt(),
                                counts.path("learningResources").asInt()));
    }

    @Test
    void a_role_marks_what_it_needs_in_words() {
        Tab page = host.show(1100, page(service, "job-role=machine-learning-engineer"));
        page.until(SHOWN);
        assertThat(page.evaluate(ROOT + ".querySelectorAll('.need .star').length")
                        .asInt())
                .isPositive();
        assertThat(page.evaluate(ROOT + ".querySelector('.star').textContent").asText())
                .isEqualTo("Needed for Machine Learning Engineer");
    }

    @Test
    void a_keyboard_opens_a_skill_in_place_and_comes_back() {
        Tab page = host.show(1100, page(service, ""));
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
    void progress_is_counted_for_each_stage_and_shows_on_what_is_done() throws IOException {
        Tab page = host.show(1100, page(service, "progress=local"));
        page.until(SHOWN);
        String background = "getComputedStyle(%s.querySelector('.skill .chip')).backgroundColor".formatted(ROOT);
        String open = page.evaluate(background).asText();
        page.evaluate(ROOT + ".querySelector('.stage input').click()");
        page.picture(Path.of("target/pictures", "element-progress.png"));
        assertThat(page.evaluate(background).asText()).isNotEqualTo(open);
        assertThat(page.evaluate(
                                "[...%s.querySelectorAll('.count')].map(one => one.innerText.trim().replace(/ of \\d+/, '')).join()"
                                        .formatted(ROOT))
                        .asText())
                .isEqualTo("1 skills done,1 skills done,0 skills done,0 skills done");
        assertThat(page.evaluate("[...%s.querySelectorAll('.stage progress')].map(one => one.value).join()"
                                .formatted(ROOT))
                        .asText())
                .isEqualTo("1,0,0");
        page.evaluate("localStorage.clear()");
    }

    @Test
    void progress_is_kept_only_when_it_is_asked_for() {
        Tab page = host.show(1100, page(service, ""));
        page.until(SHOWN);
        assertThat(page.evaluate("localStorage.length").asInt()).isZero();
        page = host.show(1100, page(service, "progress=local"));
        page.until(SHOWN);
        page.evaluate(ROOT + ".querySelector('input').click()");
        assertThat(page.evaluate("Object.values(JSON.parse(localStorage['waymark:progress']))")
                        .toString())
                .isEqualTo("[true]");
        page = host.show(1100, page(service, "progress=local"));
        page.until(SHOWN);
        assertThat(page.evaluate(ROOT + ".querySelector('input').checked").asBoolean())
                .isTrue();
        page.evaluate("localStorage.clear()");
    }
}
