package dev.waymark.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.content.Change;
import dev.waymark.content.ChangeKind;
import dev.waymark.content.Changes;
import dev.waymark.content.DocumentJson;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Term;
import dev.waymark.model.Vocabulary;
import jakarta.validation.Validation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each change that can be made to a shipped document is told, and told once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EachChangeTest {
    private static final Set<String> REFERENCES = Set.of("skill", "jobRole", "learningResource");

    private final DocumentJson json =
            new DocumentJson(Validation.buildDefaultValidatorFactory().getValidator());
    private final JsonMapper mapper = JsonMapper.builder().build();

    static Stream<AuthoredDocument> documents() {
        var shipped = new ShippedDocuments();
        return Stream.of(
                shipped.roadmap(),
                shipped.skills.values().iterator().next(),
                shipped.jobRoles.values().iterator().next(),
                shipped.learningResources.values().iterator().next());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void another_value_is_one_change_at_its_place(AuthoredDocument document) {
        int tried = 0;
        for (var place : places(document).entrySet()) {
            var value = place.getValue();
            var pointer = JsonPointer.compile(place.getKey());
            if (value.isValueNode()
                    && !value.isNull()
                    && !REFERENCES.contains(pointer.last().getMatchingProperty())) {
                tried++;
                assertThat(told(document, another(document, pointer, value)))
                        .as(place.getKey())
                        .singleElement()
                        .satisfies(change -> assertThat(change.pointer()).isEqualTo(place.getKey()))
                        .satisfies(change -> assertThat(change.from()).isEqualTo(value.asText()))
                        .satisfies(change -> assertThat(change.kind()).isIn(ChangeKind.CHANGED, ChangeKind.RENAMED));
            }
        }
        assertThat(tried).isGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void an_item_more_or_less_is_one_change_wherever_it_stands(AuthoredDocument document) {
        for (var place : places(document).entrySet()) {
            for (int i = 0; i < place.getValue().size() && place.getValue().isArray(); i++) {
                var tree = tree(document);
                ((ArrayNode) tree.at(place.getKey())).remove(i);
                var shorter = read(document, tree);
                var pointer = "%s/%s".formatted(place.getKey(), i);
                assertThat(told(document, shorter))
                        .as(pointer)
                        .singleElement()
                        .satisfies(change -> assertThat(change.kind()).isEqualTo(ChangeKind.REMOVED))
                        .satisfies(change -> assertThat(change.pointer()).isEqualTo(pointer));
                assertThat(told(shorter, document))
                        .as(pointer)
                        .singleElement()
                        .satisfies(change -> assertThat(change.kind()).isEqualTo(ChangeKind.ADDED))
                        .satisfies(change -> assertThat(change.pointer()).isEqualTo(pointer));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void an_item_at_another_place_of_its_list_is_one_change(AuthoredDocument document) {
        for (var place : places(document).entrySet()) {
            if (place.getValue().isArray() && place.getValue().size() > 1) {
                var tree = tree(document);
                var list = (ArrayNode) tree.at(place.getKey());
                list.add(list.remove(0));
                assertThat(told(document, read(document, tree)))
                        .as(place.getKey())
                        .singleElement()
                        .satisfies(change -> assertThat(change.kind()).isEqualTo(ChangeKind.MOVED));
            }
        }
    }

    private static List<Change> told(AuthoredDocument before, AuthoredDocument after) {
        assertThat(Changes.between(after, after, ref -> ref.slug().value())).isEmpty();
        return Changes.between(before, after, ref -> ref.slug().value());
    }

    /** Returns the document with another value at a place. */
    private AuthoredDocument another(AuthoredDocument document, JsonPointer pointer, JsonNode value) {
        return candidates(value)
                .map(candidate -> with(document, pointer, candidate))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private Stream<Object> candidates(JsonNode value) {
        if (value.isNumber()) {
            return Stream.of(value.asInt() + 100);
        }
        if (value.isBoolean()) {
            return Stream.of(!value.asBoolean());
        }
        var words = Arrays.stream(Vocabulary.values())
                .map(vocabulary -> vocabulary.terms().stream().map(Term::value).toList())
                .filter(some -> some.contains(value.asText()))
                .flatMap(List::stream)
                .filter(word -> !word.equals(value.asText()));
        return Stream.concat(Stream.of("2001-01-01"), Stream.concat(words, Stream.of(value.asText() + "-x")));
    }

    private @Nullable AuthoredDocument with(AuthoredDocument document, JsonPointer pointer, Object value) {
        var tree = tree(document);
        var node = mapper.valueToTree(value);
        var parent = tree.at(pointer.head());
        if (parent instanceof ArrayNode list) {
            for (var other : list) {
                if (other.equals(node)) {
                    return null; // it would stand there twice
                }
            }
            list.set(pointer.last().getMatchingIndex(), node);
        } else {
            ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), node);
        }
        try {
            return read(document, tree);
        } catch (IllegalStateException e) {
            return null; // no value of that member
        }
    }

    private Map<String, JsonNode> places(AuthoredDocument document) {
        var places = new HashMap<String, JsonNode>();
        collect(tree(document), "", places);
        return places;
    }

    private static void collect(JsonNode node, String pointer, Map<String, JsonNode> places) {
        places.put(pointer, node);
        node.properties().forEach(member -> collect(member.getValue(), pointer + "/" + member.getKey(), places));
        var items = new ArrayList<JsonNode>();
        if (node.isArray()) {
            node.forEach(items::add);
        }
        for (int i = 0; i < items.size(); i++) {
            collect(items.get(i), "%s/%s".formatted(pointer, i), places);
        }
    }

    private JsonNode tree(AuthoredDocument document) {
        try {
            return mapper.readTree(json.text(document));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private AuthoredDocument read(AuthoredDocument document, JsonNode tree) {
        return json.stored(document.type(), tree.toString());
    }
}
