package dev.waymark.pages.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A parameter, a member of a type, or a header.
 *
 * @param id its place on the page; empty if nothing leads there
 * @param description HTML; empty where the type says it all
 * @param more what else is to be said, such as the answers that have a header; may be empty
 */
record Member(String name, String id, Shape shape, String description, List<String> more) {

    static Member of(String name, String id, JsonNode node, Shape shape) {
        return new Member(name, id, shape, Prose.html(node.path("description").asText()), List.of());
    }

    Member with(String words) {
        return new Member(name, id, shape, description, List.of(words));
    }
}
