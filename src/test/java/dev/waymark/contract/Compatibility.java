package dev.waymark.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Compares two contracts the way a client does that was built on the older one: whatever it may rely on has to be as it
 * was. Additions that clients have to expect are no breaks.
 */
final class Compatibility {

    private final Contract old;
    private final Contract now;
    private final List<String> breaks = new ArrayList<>();

    private Compatibility(Contract old, Contract now) {
        this.old = old;
        this.now = now;
    }

    /** Each thing that would break a client of the old contract, after the place where it is; empty when nothing does. */
    static List<String> breaks(Contract old, Contract now) {
        Compatibility compatibility = new Compatibility(old, now);
        compatibility.compare();
        return compatibility.breaks;
    }

    private void compare() {
        for (ContractOperation operation : old.operations()) {
            now.operations().stream()
                    .filter(candidate -> candidate.path().equals(operation.path())
                            && candidate.method().equals(operation.method()))
                    .findFirst()
                    .ifPresentOrElse(
                            found -> compare(operation, found), () -> breaks.add(place(operation) + " is gone"));
        }
        // Generators make a type of each named schema, so that names are relied on like members.
        JsonNode schemas = now.document().at("/components/schemas");
        for (Map.Entry<String, JsonNode> schema :
                old.document().at("/components/schemas").properties()) {
            if (schemas.has(schema.getKey())) {
                schemas(schema.getKey()).compare(schema.getValue(), schemas.get(schema.getKey()));
            } else {
                breaks.add(schema.getKey() + " is gone");
            }
        }
    }

    private void compare(ContractOperation before, ContractOperation after) {
        String place = place(before);
        if (!before.id().equals(after.id())) {
            breaks.add(place + " is called " + after.id() + " instead of " + before.id());
        }
        new CompatibilityOfParameters(old, now, place, breaks).compare(before.node(), after.node());
        compareResponses(place, before.node().path("responses"), after.node().path("responses"));
    }

    /** Refusals are all of one type, so only successes can lose something. */
    private void compareResponses(String place, JsonNode before, JsonNode after) {
        for (Map.Entry<String, JsonNode> response : before.properties()) {
            String status = response.getKey();
            if (status.startsWith("2")) {
                String where = place + " " + status;
                if (after.has(status)) {
                    compareResponse(where, old.resolve(response.getValue()), now.resolve(after.get(status)));
                } else {
                    breaks.add(where + " is gone");
                }
            }
        }
    }

    private void compareResponse(String place, JsonNode before, JsonNode after) {
        for (Map.Entry<String, JsonNode> content : before.path("content").properties()) {
            String where = place + " " + content.getKey();
            JsonNode other = after.path("content").path(content.getKey());
            if (other.isMissingNode()) {
                breaks.add(where + " is gone");
            } else {
                schemas(where).compare(content.getValue().path("schema"), other.path("schema"));
            }
        }
        for (String name : names(before.path("headers"))) {
            String where = place + " header " + name;
            JsonNode header = old.resolve(before.path("headers").path(name));
            JsonNode other = now.resolve(after.path("headers").path(name));
            if (other.isMissingNode()) {
                breaks.add(where + " is gone");
            } else {
                if (header.path("required").asBoolean()
                        && !other.path("required").asBoolean()) {
                    breaks.add(where + " is no longer always there");
                }
                schemas(where).compare(header.path("schema"), other.path("schema"));
            }
        }
    }

    private CompatibilityOfSchemas schemas(String place) {
        return new CompatibilityOfSchemas(old, now, place, breaks);
    }

    private static String place(ContractOperation operation) {
        return operation.method().toUpperCase(Locale.ROOT) + " " + operation.path();
    }

    private static Iterable<String> names(JsonNode object) {
        TreeSet<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
