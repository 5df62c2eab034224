package dev.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.browser.Site.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page where an embed is put together, with its script. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class BuilderInBrowserTest {

    private static final String CODE = "document.querySelector('.snippet code').textContent";

    private static @Nullable School school;

    @TestHTTPResource("/")
    String service;

    @BeforeAll
    static void start(@TempDir Path profile) throws IOException {
        school = new School(profile);
    }

    @AfterAll
    static void end() throws InterruptedException {
        if (school != null) {
            school.close();
        }
    }

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
    void what_cannot_be_a_colour_changes_nothing() {
        Tab page = open("embed?way=element");
        String before = page.evaluate(CODE).asText();
        page.evaluate("document.getElementById('accent').focus()");
        page.type("pink");
        page.settle();
        assertThat(page.evaluate(CODE).asText()).isEqualTo(before);
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

    @Test
    void what_it_builds_works_in_another_site() {
        for (String way : new String[] {"element", "frame"}) {
            Tab page = open("embed?theme=dark&way=" + way);
            String code = page.evaluate(
                            "[...document.querySelectorAll('.snippet code')].map(one => one.textContent).map(text => text.startsWith('<') ? text : `<style>${text}</style>`).join('')")
                    .asText()
                    .replace("https://roadmaps.example/", service);
            page = school().show(1100, Page.html("", "<main>" + code + "</main>"));
            page.until(
                    way.equals("element")
                            ? School.SHOWN
                            : "parseInt(document.querySelector('iframe').style.height) > 500");
            assertThat(page.complaints()).isEmpty();
        }
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
        Tab page = school().tab();
        page.become(1280, "light");
        page.go(service + path);
        return page;
    }

    private static School school() {
        return Objects.requireNonNull(school);
    }
}
