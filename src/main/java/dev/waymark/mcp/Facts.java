package dev.waymark.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.http.PublicUrl;
import dev.waymark.reading.Json;
import dev.waymark.reading.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns what the read API answers into what assistants read: the same facts, without what says nothing to them. */
@ApplicationScoped
class Facts {
    private static final String HREF = "href";

    /** What is in the address already. */
    private static final Set<String> OF_ADDRESS = Set.of("type", "slug");

    private final PublicUrl publicUrl;
    private final Json json;

    Facts(PublicUrl publicUrl, Json json) {
        this.publicUrl = publicUrl;
        this.json = json;
    }

    /**
     * Begins an answer with where it comes from.
     *
     * @param path where the read API answers the same
     * @param parameters the query there, of texts and lists of texts; null for what is not asked for
     */
    ObjectNode from(
            int release, @Nullable String language, String path, Map<String, ? extends @Nullable Object> parameters) {
        return begun(release, path, query(release, language, parameters));
    }

    /** Begins an answer with a page. A cursor knows its release, and goes with no question that names another one. */
    ObjectNode page(Version version, String path, Map<String, ? extends @Nullable Object> parameters) {
        var query = query(version.release(), version.language(), parameters);
        if (query.containsKey("cursor") && !version.pinned()) {
            query.remove("release");
        }
        return begun(version.release(), path, query);
    }

    private static Map<String, String> query(
            int release, @Nullable String language, Map<String, ? extends @Nullable Object> parameters) {
        var query = new TreeMap<String, String>();
        parameters.forEach((name, value) -> {
            if (value != null) {
                query.put(name, value instanceof List<?> list ? joined(list) : encoded(value));
            }
        });
        if (language != null) {
            query.put("lang", encoded(language));
            if (release > 0) {
                query.put("release", encoded(release));
            }
        }
        return query;
    }

    private ObjectNode begun(int release, String path, Map<String, String> query) {
        var text = query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(joining("&"));
        return JsonNodeFactory.instance
                .objectNode()
                .put("release", release)
                .put("url", publicUrl.of(path) + (text.isEmpty() ? "" : "?" + text));
    }

    /** The facts of a record of the read API, but for members of some names. */
    ObjectNode of(Object answer, Set<String> leftOut) {
        return inDocument(json.text(answer), leftOut);
    }

    /** The same of a document in JSON. */
    ObjectNode inDocument(String document, Set<String> leftOut) {
        return (ObjectNode) facts(json.read(document, JsonNode.class), leftOut);
    }

    private JsonNode facts(JsonNode node, Set<String> leftOut) {
        if (node.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> array.add(facts(item, leftOut)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        var object = JsonNodeFactory.instance.objectNode();
        boolean addressed = node.path(HREF).isTextual();
        node.properties().forEach(member -> {
            var name = member.getKey();
            var value = facts(member.getValue(), leftOut);
            boolean says = !value.isNull() && !(value.isContainerNode() && value.isEmpty());
            if (says && !leftOut.contains(name) && !(addressed && OF_ADDRESS.contains(name))) {
                object.set(name, value);
            }
        });
        if (addressed) {
            object.put(HREF, publicUrl.of(node.path(HREF).textValue()));
        }
        return object;
    }

    private static String joined(List<?> values) {
        return values.stream().map(Facts::encoded).collect(joining(","));
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), UTF_8);
    }
}
