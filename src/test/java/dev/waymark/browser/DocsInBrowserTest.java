package dev.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.manage.Administrator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Swagger UI, each time for somebody who has seen nothing yet. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocsInBrowserTest {
    private static final String ALL_CALLS = "document.querySelectorAll('.opblock').length";
    /** With the headers, and without what came from the cache. */
    private static final String BYTES =
            "performance.getEntries().reduce((sum, entry) => sum + (entry.transferSize || 0), 0)";

    private @Nullable Tab tab;

    @TestHTTPResource("/")
    String root;

    @BeforeEach
    void start() throws IOException {
        tab = Chromium.open();
    }

    @AfterEach
    void end() {
        if (tab != null) {
            tab.close();
        }
    }

    @Test
    void the_first_sight_is_light_and_a_later_one_costs_next_to_nothing() {
        Tab page = show("", 1280);
        assertThat(page.evaluate(BYTES).asInt()).isBetween(300_000, 700_000);
        page = show("", 1280);
        assertThat(page.evaluate(BYTES).asInt()).isLessThan(5_000);
    }

    @Test
    void nothing_is_opened_by_force_and_no_refusal_is_told_twice() {
        Tab page = show("", 1280);
        assertThat(page.evaluate("document.querySelectorAll('.opblock.is-open').length")
                        .asInt())
                .isZero();
        page = show("#/Skills/listSkills", 1280);
        page.until("document.querySelector('.opblock.is-open .responses-table')");
        page.settle();
        assertThat(page.evaluate(
                                "[...document.querySelectorAll('.opblock.is-open .response a')].map(link => link.hash)")
                        .toString())
                .isEqualTo("[\"#status-304\",\"#status-400\",\"#status-404\",\"#status-406\",\"#status-414\","
                        + "\"#status-429\",\"#status-500\",\"#status-503\"]");
        assertThat(page.evaluate("document.querySelectorAll('.opblock.is-open table.headers').length")
                        .asInt())
                .isZero();
        assertThat(page.evaluate("document.querySelector('.opblock.is-open').getBoundingClientRect().height")
                        .asInt())
                .isLessThan(3_000);
    }

    @Test
    void calls_are_found_by_what_is_said_of_them() throws IOException {
        Tab page = show("", 1280);
        long all = Files.readAllLines(Path.of("openapi", "openapi.yaml")).stream()
                .filter(line -> line.strip().startsWith("operationId:"))
                .count();
        assertThat(page.evaluate(ALL_CALLS).asLong()).isEqualTo(all);
        Map.of("TIPS/{tip}", 3, "updatedsince", 15, "list what refers to", 4, "nothing of the kind", 0)
                .forEach((phrase, found) -> {
                    page.evaluate("document.querySelector('input.search').focus()");
                    page.type(phrase);
                    page.until(ALL_CALLS + " === " + found);
                    page.evaluate("document.querySelector('input.search').select()");
                    page.press("Backspace", "");
                    page.until(ALL_CALLS + " === " + all);
                });
    }

    @Test
    void content_is_found_while_it_is_typed() {
        Tab page = show("", 1280);
        page.evaluate("document.querySelector('#content-q').focus()");
        page.type("sklearn");
        page.until("document.querySelector('#content li a')?.textContent === 'Scikit-learn'");
        assertThat(page.evaluate("document.querySelector('#content-found > a').textContent")
                        .asText())
                .isEqualTo("GET /v1/search?q=sklearn&limit=5");
        page.evaluate("document.querySelector('#content-q').select()");
        page.type("xyzzyqwert");
        page.until("document.querySelector('#content li').textContent === 'Nothing was found.'");
    }

    @Test
    void a_filter_shows_a_value_when_it_is_asked_for_and_paging_comes_last() {
        Tab page = show("#/Skills/listSkills", 1280);
        String rows = "[...document.querySelectorAll('.opblock.is-open .parameters tbody tr')]";
        page.until(rows + ".length");
        page.settle();
        assertThat(page.evaluate(rows + ".map(row => row.dataset.paramName)").toString())
                .isEqualTo("[\"kind\",\"roadmap\",\"role\",\"stage\",\"slug\",\"updatedSince\",\"sort\",\"lang\","
                        + "\"release\",\"limit\",\"cursor\",\"count\"]");
        String role = rows + ".find(row => row.dataset.paramName === 'role')";
        assertThat(page.evaluate(role + ".querySelectorAll('input').length").asInt())
                .isZero();
        page.evaluate(role + ".querySelector('button').click()");
        page.until(role + ".querySelector('input').value === 'machine-learning-engineer'");
    }

    @ParameterizedTest(name = "/docs{0}")
    @ValueSource(strings = {"#/Learning%20resources/listLearningResources"})
    void nothing_is_wider_than_a_phone(String fragment) throws IOException {
        Tab page = show(fragment, 390);
        page.settle();
        assertThat(page.evaluate("document.documentElement.scrollWidth").asInt())
                .isEqualTo(390);
        page.picture(Path.of("target/pictures", "docs" + fragment.replaceAll("\\W+", "-") + "-390.png"));
    }

    @ParameterizedTest(name = "/docs{0}")
    @ValueSource(strings = {"#/Stages/getStage"})
    void a_call_is_one_click_away(String fragment) {
        Tab page = show(fragment, 1280);
        page.until("document.querySelectorAll('.opblock.is-open').length === 1");
        page.until("document.querySelector('.opblock.is-open button.execute')");
        // The button comes before the form and before what it needs of the contract; pressed too early it does nothing.
        page.settle();
        assertThat(page.evaluate("[...document.querySelectorAll('.opblock.is-open button')]"
                                + ".filter(button => button.checkVisibility() && button.innerText === 'Cancel').length")
                        .asInt())
                .isZero();
        page.evaluate("document.querySelector('.opblock.is-open button.execute').click()");
        page.until("document.querySelector('.opblock.is-open .live-responses-table .response-col_status')");
        assertThat(page.evaluate("document.querySelector('.live-responses-table tbody .response-col_status').innerText")
                        .asText())
                .startsWith("200");
        assertThat(page.complaints()).as("errors in the console").isEmpty();
    }

    @Test
    void who_has_a_key_authorizes_once_and_manages() {
        Tab page = show("#/Management%3A%20start/getManagement", 1280);
        page.until("document.querySelector('.btn.authorize')");
        page.evaluate("document.querySelector('.btn.authorize').click()");
        page.until("document.querySelector('.modal-ux input')");
        page.settle();
        page.evaluate("document.querySelector('.modal-ux input').focus()");
        page.type(Administrator.key());
        page.until("document.querySelector('.modal-ux input').value.startsWith('wmk_')");
        page.evaluate("document.querySelector('.modal-ux .btn.authorize').click()");
        page.until("[...document.querySelectorAll('.modal-ux button')].some(button => button.innerText === 'Logout')");
        page.evaluate("document.querySelector('.modal-ux .btn-done').click()");
        page.until("document.querySelector('.opblock.is-open button.execute')");
        page.settle();
        page.evaluate("document.querySelector('.opblock.is-open button.execute').click()");
        page.until("document.querySelector('.opblock.is-open .live-responses-table .response-col_status')");
        assertThat(page.evaluate("document.querySelector('.live-responses-table tbody .response-col_status').innerText")
                        .asText())
                .startsWith("200");
    }

    private Tab show(String fragment, int width) {
        Tab shown = Objects.requireNonNull(tab);
        shown.become(width, "light");
        shown.go(root + "docs" + fragment);
        shown.until("document.querySelector('.opblock')");
        return shown;
    }
}
