package dev.waymark.browser;

import static dev.waymark.browser.HostPage.ROOT;
import static dev.waymark.browser.HostPage.SHOWN;
import static dev.waymark.browser.HostPage.page;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.words.PseudoLanguage;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code <waymark-roadmap>} in languages that nobody speaks: its words come with the roadmap. */
@QuarkusTest
@TestProfile(PseudoLanguage.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoadmapElementLanguageTest {
    /** Every text and label of the element; a paragraph or a button is one. */
    private static final String TEXTS = """
            (root => {
              const texts = [...root.querySelectorAll('[aria-label]')].map(one => one.getAttribute('aria-label'));
              const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
              while (nodes.nextNode()) texts.push(nodes.currentNode.textContent);
              return texts;
            })(%s.querySelector('.w'))""".formatted(ROOT);

    @RegisterExtension
    static final HostPage host = new HostPage();

    @TestHTTPResource("/")
    String service;

    @ParameterizedTest
    @ValueSource(strings = {"outline", "timeline", "roles", "resources"})
    void only_the_content_is_english(String view) throws IOException {
        Tab page = host.show(
                1100, page(service, "lang=en-XA progress=local job-role=machine-learning-engineer view=" + view));
        page.until(SHOWN);
        for (String part : new String[] {"skill", "role"}) {
            page.evaluate(ROOT + ".querySelector('.%s button')?.click()".formatted(part));
            page.until("![...%s.querySelectorAll('.panel')].some(one => !one.querySelector('p'))".formatted(ROOT));
        }
        var texts = new ArrayList<String>();
        page.evaluate(TEXTS).forEach(text -> texts.add(text.asText()));
        assertThat(texts).anyMatch(text -> text.contains("["));
        assertThat(PseudoLanguage.english(
                        texts,
                        json("roadmaps/machine-learning?lang=en-XA"),
                        json("roadmaps/machine-learning?lang=en-XA&include=skills,job-roles"),
                        json("skills/linear-algebra?lang=en-XA&include=references")))
                .isEmpty();
    }

    @Test
    void a_language_from_right_to_left_is_laid_out_so() {
        Tab page = host.show(1100, page(service, "lang=ar-XB"));
        page.until(SHOWN);
        assertThat(page.evaluate("getComputedStyle(%s.querySelector('.w')).direction".formatted(ROOT))
                        .asText())
                .isEqualTo("rtl");
        assertThat(page.evaluate(ROOT + ".querySelector('.w').lang").asText()).isEqualTo("ar-XB");
    }

    private static JsonNode json(String path) throws IOException {
        return new ObjectMapper()
                .readTree(when().get("/v1/" + path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
    }
}
