package dev.waymark.browser;

import static dev.waymark.browser.HostPage.ROOT;
import static dev.waymark.browser.HostPage.SHOWN;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.TwoRoadmaps;
import dev.waymark.browser.HostSite.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code <waymark-roadmap>} with content of another source and license, of which much is unknown. */
@QuarkusTest
@TestProfile(TwoRoadmaps.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoadmapElementOfOtherSourceTest {
    private static final String ROADMAP = "/v1/roadmaps/back-end";

    @RegisterExtension
    static final HostPage host = new HostPage();

    @TestHTTPResource("/")
    String service;

    @Test
    void shows_the_credit_of_the_roadmap_and_nothing_of_what_is_unknown() {
        Tab page = host.show(1100, page(""));
        page.until(SHOWN);
        assertThat(text(page, ".end")).startsWith("Content: A Guild, MIT");
        assertThat(page.evaluate(ROOT + ".querySelector('.end a').href").asText())
                .isEqualTo("https://opensource.org/license/mit");
        assertThat(text(page, ".w")).contains("The beginner stage.").doesNotContain("null", "undefined");
    }

    @Test
    void shows_the_credit_of_the_service_where_the_roadmap_has_none() throws IOException {
        var json = new ObjectMapper();
        var roadmap = (ObjectNode)
                json.readTree(when().get(ROADMAP + "?include=vocabularies").asByteArray());
        var license = (ObjectNode) roadmap.get("license");
        license.fieldNames().forEachRemaining(license::putNull);
        var api = (ObjectNode) json.readTree(when().get("/v1").asByteArray());
        api.putObject("license")
                .put("name", "House rules")
                .put("url", "https://house.example/rules")
                .put("attribution", "The House");
        host.site().put(ROADMAP, Page.json(200, roadmap.toString(), 0));
        host.site().put("/v1", Page.json(200, api.toString(), 0));

        Tab page = host.show(1100, page("api=" + host.site().origin()));
        page.until(SHOWN);
        assertThat(text(page, ".end")).startsWith("Content: The House, House rules");
    }

    private Page page(String attributes) {
        return Page.html(
                "",
                "<script type=module src=%sembed/1/waymark.js></script><waymark-roadmap roadmap=back-end %s></waymark-roadmap>"
                        .formatted(service, attributes));
    }

    private static String text(Tab page, String selector) {
        return page.evaluate(ROOT + ".querySelector('%s').innerText".formatted(selector))
                .asText();
    }
}
