package dev.waymark.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How often people find what they would expect. */
@QuarkusTest
@TestProfile(SearchContent.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchScoreTest {
    private static final Logger LOG = Logger.getLogger(SearchScoreTest.class);
    private static final Path QUERIES = Path.of("src", "test", "resources", "search", "queries.csv");

    /** A query, and what may answer it. */
    record Query(String language, String text, List<String> expected) {
        static Query of(String line) {
            var fields = line.split("; ");
            return new Query(fields[0], fields[1], List.of(fields[2].split("\\|")));
        }

        /** The place of the first thing that may answer it; 0 if it is not among the first three. */
        int rank() throws IOException {
            var found = new ArrayList<String>();
            var answer = given().queryParam("q", text)
                    .queryParam("lang", language)
                    .queryParam("limit", 3)
                    .get("/v1/search");
            JsonNode items = new ObjectMapper()
                    .readTree(answer.then().statusCode(200).extract().asByteArray())
                    .path("items");
            items.forEach(item -> found.add(
                    item.path("type").asText() + "/" + item.path("slug").asText()));
            return 1
                    + found.indexOf(found.stream()
                            .filter(expected::contains)
                            .findFirst()
                            .orElse(""));
        }
    }

    @Test
    void of_sixty_queries_at_least_55_are_answered_among_the_first_three() throws IOException {
        var missed = new ArrayList<Query>();
        var queries = queries().toList();
        int firsts = 0;
        for (var query : queries) {
            int rank = query.rank();
            firsts += rank == 1 ? 1 : 0;
            if (rank == 0) {
                missed.add(query);
            }
        }
        LOG.infof(
                "Search: %s of %s queries right among the first three, %s of them in the first place; missed: %s",
                queries.size() - missed.size(), queries.size(), firsts, missed);
        assertThat(queries).hasSize(60);
        assertThat(missed).hasSizeLessThanOrEqualTo(5);
    }

    private static Stream<Query> queries() throws IOException {
        return Files.readAllLines(QUERIES).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Query::of);
    }
}
