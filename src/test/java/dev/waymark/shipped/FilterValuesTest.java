package dev.waymark.shipped;

import static dev.waymark.shipped.ShippedContent.read;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.waymark.model.Edge;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever tries out the filters of the lists with the shipped content finds something with each value, or reads in the guide that
 * there is nothing to find. Sorts and counts are no filters: they leave nothing out.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilterValuesTest {
    private static final JsonNode CONTRACT = contract();
    private static final Path GUIDE = Path.of("src", "docs", "guide", "clients.md");
    private static final Pattern NOTHING_HAS = Pattern.compile("\\| `(\\w+)` \\| (`.*`) \\|");
    private static final Pattern VALUE = Pattern.compile("`([^`]+)`");

    /** A filter, and the lists that have it with the same words. */
    record Filter(String name, String description, List<String> values, List<String> lists) {
        @Override
        public String toString() {
            return "%s of %s".formatted(name, String.join(", ", lists));
        }
    }

    static List<Filter> filters() {
        var all = new ArrayList<Filter>();
        for (var path : CONTRACT.path("paths").properties()) {
            if (path.getKey().endsWith(".csv")) {
                continue; // a table has the filters of its list
            }
            var parameters = stream(path.getValue().at("/get/parameters"))
                    .map(FilterValuesTest::resolve)
                    .filter(parameter -> parameter.path("in").asText().equals("query"))
                    .toList();
            if (parameters.stream()
                    .anyMatch(parameter -> parameter.path("name").asText().equals("cursor"))) {
                for (var parameter : parameters) {
                    var values = values(parameter);
                    if (!values.isEmpty()) {
                        all.add(new Filter(
                                parameter.path("name").asText(),
                                parameter.path("description").asText(),
                                values,
                                List.of(path.getKey())));
                    }
                }
            }
        }
        return all.stream()
                .collect(groupingBy(
                        filter -> filter.name() + filter.description() + filter.values(),
                        LinkedHashMap::new,
                        toCollection(ArrayList::new)))
                .values()
                .stream()
                .map(same -> new Filter(
                        same.get(0).name(),
                        same.get(0).description(),
                        same.get(0).values(),
                        same.stream().flatMap(filter -> filter.lists().stream()).toList()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("filters")
    void each_value_finds_something_unless_the_guide_says_that_there_is_nothing(Filter filter) throws IOException {
        var nothing = new TreeSet<String>();
        for (var value : filter.values()) {
            if (filter.lists().stream().noneMatch(list -> finds(list, filter.name(), value))) {
                nothing.add(value);
            }
        }
        var said = said(filter.name());
        said.retainAll(filter.values());
        assertThat(said).as("the values with which %s finds nothing", filter).isEqualTo(nothing);
    }

    @Test
    void the_filters_of_the_lists_are_known() {
        assertThat(filters())
                .extracting(Filter::name)
                .contains("kind", "access", "status", "level", "seniority", "track", "relation");
    }

    @Test
    void the_contract_speaks_of_no_content_since_others_have_their_own() {
        assertThat(CONTRACT.findValuesAsText("description")).noneMatch(description -> description.contains("shipped"));
    }

    @Test
    void what_the_guide_says_is_read_with_its_values() throws IOException {
        assertThat(said("access")).containsExactly("free-audit", "preview");
        assertThat(said("relation")).isEmpty();
    }

    private static TreeSet<String> said(String filter) throws IOException {
        return NOTHING_HAS
                .matcher(Files.readString(GUIDE))
                .results()
                .filter(row -> row.group(1).equals(filter))
                .flatMap(row -> VALUE.matcher(row.group(2)).results())
                .map((MatchResult value) -> value.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static boolean finds(String list, String filter, String value) {
        var path = list.contains("{") ? path(list, filter, value) : list;
        if (path == null) {
            return false;
        }
        var page = read("%s?%s=%s&limit=1%s".formatted(path, filter, value, words(list)));
        // A sync has a list for each type.
        return page.has("items") ? !page.path("items").isEmpty() : page.findValue("slug") != null;
    }

    /** A search is for words; these are in some document of every type. */
    private static String words(String list) {
        return list.equals("/v1/search") ? "&q=machine%20learning" : "";
    }

    /** The references to a document to which another refers in this way; null if the content files have none. */
    private static @Nullable String path(String list, String filter, String value) {
        assertThat(filter).isEqualTo("relation");
        return new ShippedDocuments()
                .all().stream()
                        .flatMap(document -> document.edges().stream())
                        .filter(edge -> edge.relation().value().equals(value))
                        .filter(edge ->
                                list.startsWith("/v1/%ss/".formatted(edge.type().value())))
                        .map(Edge::target)
                        .findFirst()
                        .map(target -> list.replaceFirst("\\{\\w+}", target.toString()))
                        .orElse(null);
    }

    /** The values of a parameter that takes several of a closed set. */
    private static List<String> values(JsonNode parameter) {
        var items = resolve(resolve(parameter.path("schema")).path("items"));
        return stream(items.path("enum")).map(JsonNode::asText).toList();
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? CONTRACT.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }

    private static JsonNode contract() {
        try {
            return requireNonNull(
                    new YAMLMapper().readTree(Path.of("openapi", "openapi.yaml").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
