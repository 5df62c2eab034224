package dev.waymark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers say of others in {@code Link}. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkTest {
    private static final Pattern LINK = Pattern.compile("<([^<>]*)>; rel=\"([^\"]*)\"");

    /** What IANA has in its registry of link relations. */
    private static final Set<String> REGISTERED = Set.of(
            "alternate",
            "api-catalog",
            "canonical",
            "deprecation",
            "describedby",
            "latest-version",
            "license",
            "next",
            "service-desc",
            "service-doc");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/skills?kind=tool%2Ctechnique&sort=-updatedAt&limit=9&release=1&lang=en",
                "/v1/job-roles?limit=4",
                "/v1/learning-resources?limit=30&access=free",
                "/v1/roadmaps/machine-learning/tips?limit=1",
                "/v1/skills/python/references?limit=5",
                "/v1/search?q=data%20%3C%22%3E&limit=4&type=job-role"
            })
    void a_list_leads_from_page_to_page(String url) {
        var seen = new ArrayList<Object>();
        Optional<String> next = Optional.of(url);
        while (next.isPresent()) {
            Response page = Api.answer(next.get());
            page.then().statusCode(200);
            assertThat(seen).doesNotContainAnyElementsOf(page.path("items"));
            seen.addAll(page.path("items"));
            next = target(page, "next");
            assertThat(next.isPresent()).isEqualTo(page.path("next") != null);
        }
        List<Object> all =
                Api.answer(url.replaceFirst("limit=\\d+", "limit=100")).path("items");
        assertThat(seen).hasSizeGreaterThan(2).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/skills/python?release=1, /v1/skills/python",
        "/v1/skills/python?lang=es&release=1, /v1/skills/python?lang=es",
        "/v1/skills?release=1&limit=2, /v1/skills?limit=2",
        "/v1/languages?release=1, /v1/languages"
    })
    void what_a_release_says_leads_to_what_the_newest_says(String url, String newest) {
        for (int time = 0; time < 2; time++) {
            assertThat(target(Api.answer(url), "latest-version")).contains(newest);
        }
        assertThat(target(Api.answer(newest), "latest-version")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/skills?limit=2&release=1",
                "/v1/skills/python",
                "/docs",
                "/embed/v1/roadmaps/machine-learning",
                "/.well-known/api-catalog"
            })
    void every_relation_is_registered(String url) {
        assertThat(links(Api.answer(url)))
                .extracting(link -> link.group(2))
                .contains("service-desc", "service-doc", "license")
                .allMatch(REGISTERED::contains);
    }

    @Test
    void a_list_says_once_where_it_goes_on_however_it_is_asked() {
        Api.answer("/v1/skills?limit=3&kind=tool").then().statusCode(200);
        var links = links(Api.answer("/v1/skills?kind=tool&limit=3"));
        assertThat(links).filteredOn(link -> link.group(2).equals("next")).hasSize(1);
    }

    private static Optional<String> target(Response answer, String relation) {
        return links(answer).stream()
                .filter(link -> link.group(2).equals(relation))
                .map(link -> link.group(1))
                .findFirst();
    }

    private static List<MatchResult> links(Response answer) {
        return LINK.matcher(String.join(", ", answer.headers().getValues("Link")))
                .results()
                .toList();
    }
}
