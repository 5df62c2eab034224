package dev.waymark.browser;

import static dev.waymark.browser.HostPage.ELEMENT;
import static dev.waymark.browser.HostPage.ROOT;
import static dev.waymark.browser.HostPage.SHOWN;
import static dev.waymark.browser.HostPage.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.browser.HostSite.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the attributes and the styles of {@code <waymark-roadmap>} do. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoadmapElementAttributesTest {

    private static final String REQUEST = "performance.getEntriesByType('resource').map(entry => entry.name)"
            + ".find(name => name.includes('/v1/'))";

    @RegisterExtension
    static final HostPage host = new HostPage();

    @TestHTTPResource("/")
    String service;

    @Test
    void stage_shows_one_stage_without_the_tips() {
        Tab page = shown("stage=advanced");
        assertThat(count(page, ".stage")).isEqualTo(1);
        assertThat(page.evaluate(ROOT + ".querySelector('.stage h3').textContent")
                        .asText())
                .isEqualTo("Stage 3: Becoming an expert");
        assertThat(count(page, ".tip")).isZero();
    }

    @Test
    void access_leaves_only_what_is_free_also_in_what_is_opened() {
        Tab page = shown("view=resources access=free");
        assertThat(count(page, ".resource")).isPositive();
        assertThat(page.evaluate(
                                "[...%s.querySelectorAll('.resource')].every(one => [...one.querySelectorAll('.badge')].some(badge => badge.textContent === 'Free'))"
                                        .formatted(ROOT))
                        .asBoolean())
                .isTrue();
        int free = count(page, ".resource");
        page = shown("view=resources");
        assertThat(count(page, ".resource")).isGreaterThan(free);
    }

    @Test
    void heading_level_sets_the_first_heading_and_the_deeper_ones_follow() {
        Tab page = shown("heading-level=4");
        assertThat(page.evaluate(
                                "[...new Set([...%s.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(one => one.tagName))].sort().join()"
                                        .formatted(ROOT))
                        .asText())
                .isEqualTo("H4,H5,H6");
    }

    @Test
    void the_language_is_that_of_the_nearest_ancestor_and_english_without_one() {
        Tab page = host.show(1100, Page.html("", "<div lang=pt-BR>" + HostPage.body(service, "") + "</div>"));
        page.until(SHOWN);
        assertThat(page.evaluate(REQUEST).asText()).contains("lang=pt-BR");
        assertThat(page.evaluate(ROOT + ".querySelector('.w').lang").asText()).isEqualTo("en");
        page = shown("");
        assertThat(page.evaluate(REQUEST).asText()).contains("lang=en");
        page = shown("lang=%22%3E");
        assertThat(page.evaluate(REQUEST).asText()).contains("lang=en");
    }

    @Test
    void a_pinned_release_is_asked_for_in_every_request() {
        Tab page = shown("release=1 job-role=data-analyst");
        page.evaluate(ROOT + ".querySelector('.skill button').click()");
        page.until(ROOT + ".querySelector('.panel p')");
        assertThat(page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)"
                        + ".filter(name => name.includes('/v1/'))"))
                .hasSize(3)
                .allSatisfy(request -> assertThat(request.asText()).contains("release=1"));
    }

    @Test
    void a_changed_attribute_shows_at_once_and_is_a_property_as_well() {
        Tab page = shown("");
        page.evaluate(ELEMENT + ".view = 'roles'; 1");
        page.until(ROOT + ".querySelector('.stages.roles')");
        page.evaluate(ELEMENT + ".jobRole = 'data-analyst'; " + ELEMENT + ".view = null; 1");
        page.until(ROOT + ".querySelector('.need')");
        assertThat(page.evaluate(ELEMENT + ".outerHTML").asText())
                .startsWith("<waymark-roadmap roadmap=\"machine-learning\" job-role=\"data-analyst\">");
    }

    @Test
    void custom_properties_and_parts_change_the_looks() {
        Tab page = host.show(
                1100,
                Page.html(
                        "",
                        "<style>waymark-roadmap {--waymark-accent: rgb(1, 2, 3); --waymark-fg: rgb(4, 5, 6); --waymark-radius: 0} waymark-roadmap::part(badge) {text-transform: uppercase}</style>"
                                + HostPage.body(service, "theme=light")));
        page.until(SHOWN);
        String style = "getComputedStyle(%s.querySelector('%s')).%s";
        assertThat(page.evaluate(style.formatted(ROOT, ".n", "borderTopColor")).asText())
                .isEqualTo("rgb(1, 2, 3)");
        assertThat(page.evaluate(style.formatted(ROOT, ".w", "color")).asText()).isEqualTo("rgb(4, 5, 6)");
        assertThat(page.evaluate(style.formatted(ROOT, "details", "borderTopLeftRadius"))
                        .asText())
                .isEqualTo("0px");
        assertThat(page.evaluate(style.formatted(ROOT, ".badge", "textTransform"))
                        .asText())
                .isEqualTo("uppercase");
    }

    private Tab shown(String attributes) {
        Tab page = host.show(1100, page(service, attributes));
        page.until(SHOWN);
        return page;
    }

    private static int count(Tab page, String selector) {
        return page.evaluate("%s.querySelectorAll('%s').length".formatted(ROOT, selector))
                .asInt();
    }
}
